"""P951 and on: what an import finds. `between import` tells these.

P951 and P952 are about the source as a whole, P953 to P958 about records that it contradicts, P961 and on about things
in it that cannot be so.
"""

from generator.model.code import Change, Code

GDMF, SOFA = "gdmf.json", "sofa.json"
"""The files of the examples; each is imported into the made-up world."""


def _listed(version: str, build: str, day: str, device: str, more: str = "") -> str:
    """One build, as the lookup service lists it."""
    return (
        f'  {{"ProductVersion": "{version}", "Build": "{build}", "PostingDate": "{day}",\n'
        f'   "SupportedDevices": ["{device}"]{more}}}'
    )


def _answer(*listed: str, ends: int | None = None) -> tuple[Change, ...]:
    """An answer of the lookup service with these builds, or only its first characters."""
    text = '{"PublicAssetSets": {"iOS": [\n' + ",\n".join(listed) + "\n]}}"
    return (Change(GDMF, wrong=text[:ends]),)


def _feed(build: str, cve: str) -> tuple[Change, ...]:
    """A feed of SOFA with one update."""
    text = (
        '{"OSVersions": [{"SecurityReleases": [\n'
        f'  {{"UpdateName": "iOS 40.2", "ProductVersion": "40.2", "Build": "{build}",\n'
        f'   "ReleaseDate": "2031-03-20", "CVEs": {{{cve}}}}}\n]}}]}}'
    )
    return (Change(SOFA, wrong=text),)


def _patches(*listed: str) -> tuple[Change, ...]:
    text = ",\n".join(listed)
    return (
        Change(
            GDMF, wrong=f'{{"PublicAssetSets": {{}}, "PublicBackgroundSecurityImprovements": {{"iOS": [\n{text}\n]}}}}'
        ),
    )


_BASE = ', "ProductVersionExtra": "(a)", "PrerequisiteBuild": "50C200"'
_PATCH = _listed("40.2", "50C771000a", "2031-04-10", "iPhone90,1", _BASE)

IMPORTS = (
    Code(
        "P951",
        "The source cannot be read",
        "What is imported is JSON in UTF-8 of at most 16 MiB. This is not: it was cut off on the way, or it is a page "
        "that says why there is no answer.",
        _answer(_listed("41.1", "51B20", "2031-07-02", "iPhone91,1"), ends=60),
        "Fetch it again, and look at it in an editor.",
    ),
    Code(
        "P952",
        "The source has another form",
        "Something in the source is missing or is of another kind than it always was. Perhaps it is the answer to "
        "another question; perhaps the service has changed. Nothing of it is used.",
        _answer(_listed("41.1", "", "2031-07-02", "iPhone91,1")),
        "Check that it is the right file. If it is, tell the maintainers.",
    ),
    Code(
        "P953",
        "The source has a build as something else",
        "On one platform a build number has one meaning. The record gives this one another version or letter, or has "
        "it as a patch where the source has an update. In the example, the record has it as 40.2.",
        _answer(_listed("40.2.1", "50C100", "2031-03-20", "iPhone90,1")),
        "Find out which is right, and correct the record if the source is.",
    ),
    Code(
        "P954",
        "The source had a build earlier",
        "The source lists the build with a day before the one in the record. A later day would say nothing, since the "
        "service gives a new date to what it lists again. In the example, the record has 20 March.",
        _answer(_listed("40.2", "50C100", "2031-03-19", "iPhone90,1")),
        "Write the earlier day, unless the source is wrong about it.",
    ),
    Code(
        "P955",
        "The source has more devices",
        "The source lists a build for devices that the record leaves out. Fewer devices would say nothing: the service "
        "drops a device once there is something newer for it. In the example, the phone does not run 41 by its record.",
        _answer(_listed("41.0", "51A10", "2031-06-10", "iPhone90,1")),
        "Widen the record's devices, or the versions that the device runs, if the source is right.",
    ),
    Code(
        "P956",
        "The source has a second number for another build",
        "The lookup service lists some builds under a second number as well. In the records this one already belongs "
        "to another build: in the example, to 50C100.",
        _answer(*(_listed("40.2", build, "2031-03-20", "iPhone90,1") for build in ("50C3100", "50C6100"))),
        "Find out which build the number stands for.",
    ),
    Code(
        "P957",
        "The source has another base",
        "A patch build fits on one exact build. The source names another one, or has this letter for this base under "
        "another number. In the example, the record has the base 50C100.",
        _patches(_PATCH),
        "Find out which is right, and correct the record if the source is.",
    ),
    Code(
        "P958",
        "The source has other security content",
        "The record has CVE ids, or the vendor's page, and the source has others. Vendors add ids to a page later; "
        "sources make mistakes. In the example, the record has three other ids.",
        _feed("50C100", '"CVE-2031-0009": {}'),
        "Read the vendor's page, and write what it says.",
    ),
    Code(
        "P961",
        "The source says two things",
        "One build, or one version, stands twice in the source, each time with other facts. The first was read.",
        _answer(*(_listed(version, "51B20", "2031-07-02", "iPhone91,1") for version in ("41.1", "41.2"))),
        "Find out what is right, and write it by hand.",
    ),
    Code(
        "P962",
        "A build of another platform",
        "The source puts builds of a watch or a television, or of another version, under this update. They are not "
        "taken.",
        _feed("50U67", ""),
        "Nothing: the build is not taken from the source. Tell those who publish it.",
    ),
    Code(
        "P963",
        "A build that is empty or made up",
        "The source has no build here, or one that stands in for it.",
        _feed("", ""),
        "Nothing: the build is not taken from the source. Tell those who publish it.",
    ),
    Code(
        "P964",
        "A date that is out of order",
        "Within a line a version does not come out after a higher one. Such a date is the day on which the vendor "
        "listed the build again, or edited its page. In the example, 40.2.1 came on 20 May.",
        _answer(_listed("40.1.1", "50B60", "2031-05-21", "iPhone90,1")),
        "Write the update by hand, with the day on which it came out, if it is missing.",
    ),
)
