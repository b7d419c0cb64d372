"""The Mac's feed in SOFA's older shape, for tools that decode it strictly: Nudge and the osquery extension.

They want a plain yes or no for each CVE id, a text for every name and a date for every date. What no record holds is
an empty text, and the first of January 1970 where nothing but a date will do.
"""

from typing import Any

from generator.render.sofa.feed import Feed

NO_DATE = "1970-01-01T00:00:00Z"
"""Says that there is no date, to a reader that takes nothing but one."""
_LATEST = ("ProductVersion", "Build", "AllBuilds", "ReleaseDate", "ExpirationDate", "SupportedDevices", "SecurityInfo")
_RELEASE = ("UpdateName", "ProductName", "ProductVersion", "Build", "ReleaseDate", "ReleaseType", "SecurityInfo")
_CVES = ("CVEs", "ActivelyExploitedCVEs", "UniqueCVEsCount")


def version1(made: Feed) -> Feed:
    """The older shape of a feed of version 2."""
    content = {
        "OSVersions": [_line(line) for line in made["OSVersions"]],
        "XProtectPayloads": {**made["XProtectPayloads"], "ReleaseDate": NO_DATE},
        "XProtectPlistConfigData": {**made["XProtectPlistConfigData"], "ReleaseDate": NO_DATE},
        "Models": made["Models"],
        "InstallationApps": _apps(),
    }
    return {"UpdateHash": made["UpdateHash"], "LastCheck": made["LastCheck"], **content}


def _line(line: Feed) -> Feed:
    return {
        "OSVersion": line["OSVersion"],
        "Latest": _chosen(line["Latest"], (*_LATEST, *_CVES)),
        "SecurityReleases": [
            _chosen(release, (*_RELEASE, "SupportedDevices", *_CVES, "DaysSincePreviousRelease"))
            for release in line["SecurityReleases"]
        ],
        "SupportedModels": line["SupportedModels"],
    }


def _chosen(release: Feed, keys: tuple[str, ...]) -> Feed:
    whole: dict[str, Any] = {"ExpirationDate": NO_DATE, **release}
    whole["CVEs"] = {cve: cve in release["ActivelyExploitedCVEs"] for cve in release["CVEs"]}
    return {key: whole[key] for key in keys}


def _apps() -> Feed:
    """No installer is recorded: every name is empty."""
    slugs = ("macos_ipsw_url", "macos_ipsw_build", "macos_ipsw_version", "macos_ipsw_apple_slug")
    return {
        "LatestUMA": dict.fromkeys(("title", "version", "build", "apple_slug", "url"), ""),
        "AllPreviousUMA": [],
        "LatestMacIPSW": dict.fromkeys(slugs, ""),
    }
