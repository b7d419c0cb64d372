"""The older shape, as strict readers decode it: each key with its one type, none of them null.

The keys and types are those that Nudge 2 and the osquery extension declare.
"""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.render.sofa.made import MAC, OLD_MAC, Feed, of

NO_DATE = "1970-01-01T00:00:00Z"
DATE = "date"
SHARED: Mapping[str, Any] = {
    "ProductVersion": str,
    "ReleaseDate": DATE,
    "SecurityInfo": str,
    "SupportedDevices": [str],
    "CVEs": {str: bool},
    "ActivelyExploitedCVEs": [str],
    "UniqueCVEsCount": int,
}
INSTALLER = dict.fromkeys(("title", "version", "build", "apple_slug", "url"), str)
NAMES = ("macos_ipsw_url", "macos_ipsw_build", "macos_ipsw_version", "macos_ipsw_apple_slug")
SHAPE: Mapping[str, Any] = {
    "UpdateHash": str,
    "OSVersions": [
        {
            "OSVersion": str,
            "Latest": {**SHARED, "Build": str, "ExpirationDate": DATE},
            "SecurityReleases": [{**SHARED, "UpdateName": str, "DaysSincePreviousRelease": int}],
            "SupportedModels": [{"Model": str, "URL": str, "Identifiers": {str: str}}],
        }
    ],
    "XProtectPayloads": {
        "com.apple.XProtectFramework.XProtect": str,
        "com.apple.XprotectFramework.PluginService": str,
        "ReleaseDate": DATE,
    },
    "XProtectPlistConfigData": {"com.apple.XProtect": str, "ReleaseDate": DATE},
    "Models": {str: {"MarketingName": str, "SupportedOS": [str], "OSVersions": [int]}},
    "InstallationApps": {
        "LatestUMA": INSTALLER,
        "AllPreviousUMA": [INSTALLER],
        "LatestMacIPSW": dict.fromkeys(NAMES, str),
    },
}


def decode(value: Any, shape: Any, where: str = "") -> None:
    """Fails where a strict reader would: a key that is missing, or a value of another type."""
    if shape is DATE:
        datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=datetime.UTC)
    elif isinstance(shape, list):
        for item in value:
            decode(item, shape[0], f"{where}[]")
    elif isinstance(shape, Mapping) and str in shape:
        for key, item in value.items():
            decode(item, shape[str], f"{where}.{key}")
    elif isinstance(shape, Mapping):
        for key, inner in shape.items():
            assert key in value, f"{where}.{key} is missing"
            decode(value[key], inner, f"{where}.{key}")
    else:
        assert type(value) is shape, f"{where} is {value!r}"


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    return of(tmp_path)[OLD_MAC]


def test_a_strict_reader_decodes_it(feed: Feed) -> None:
    decode(feed, SHAPE)


def test_a_strict_reader_would_refuse_the_newer_shape(tmp_path: Path) -> None:
    with pytest.raises((AssertionError, ValueError, TypeError)):
        decode(of(tmp_path)[MAC], SHAPE)


def test_it_says_the_same_as_the_newer_one(tmp_path: Path, feed: Feed) -> None:
    newer = of(tmp_path)[MAC]
    assert (feed["UpdateHash"], feed["LastCheck"], feed["Models"]) == (
        newer["UpdateHash"],
        newer["LastCheck"],
        newer["Models"],
    )
    for line, other in zip(feed["OSVersions"], newer["OSVersions"], strict=True):
        for old, new in zip(line["SecurityReleases"], other["SecurityReleases"], strict=True):
            assert {key: old[key] for key in old if key != "CVEs"} == {key: new[key] for key in old if key != "CVEs"}
            assert {cve for cve, exploited in old["CVEs"].items() if exploited} == set(new["ActivelyExploitedCVEs"])
            assert old["CVEs"].keys() == new["CVEs"].keys()


def test_a_date_that_nobody_knows_is_the_first_of_all(feed: Feed) -> None:
    assert {line["Latest"]["ExpirationDate"] for line in feed["OSVersions"]} == {NO_DATE}
    assert feed["XProtectPayloads"]["ReleaseDate"] == feed["XProtectPlistConfigData"]["ReleaseDate"] == NO_DATE
