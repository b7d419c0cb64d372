"""P301 to P329: names of files, and what makes a build, a version or a letter the only one of its name."""

from generator.check.codes.world import COMPONENTS, IOS_40, IOS_41, KERNEL, MAC, MACOS_40, PLATFORMS, WEBKIT_A
from generator.model.code import Change, Code

BUILDS = (
    Code(
        "P301",
        "The file is not called as the patch is",
        "A patch's file has its id as its name, so that one leads to the other.",
        (Change(KERNEL, "id: 2031-04-10-kernel-a", "id: 2031-04-10-kernel-b"),),
        "Give the file the id's name.",
    ),
    Code(
        "P302",
        "The patch lies in another year's folder",
        "The folder and the beginning of the id are the year of the patch's first event.",
        (Change(KERNEL, called="patches/2030/2031-04-10-kernel-a.yml"),),
        "Move the file, or correct the date.",
    ),
    Code(
        "P303",
        "The updates lie in another line's file",
        "Updates lie in updates/PLATFORM/MAJOR.yml, which must say the same platform and major.",
        (Change(IOS_41, "platform: ios", "platform: macos"),),
        "Correct the key, or move the file.",
    ),
    Code(
        "P304",
        "The devices lie in another family's file",
        "Devices lie in devices/FAMILY.yml, which must say the same family.",
        (Change(MAC, "family: mac", "family: laptop"),),
        "Correct the key, or move the file.",
    ),
    Code(
        "P305",
        "A name stands twice",
        "An id, a line or an identifier is given once.",
        (
            Change(
                COMPONENTS,
                "  - {id: kernel, name: Kernel, summary: The core of the system.}",
                (
                    "  - {id: kernel, name: Kernel, summary: The core of the system.}\n"
                    "  - {id: kernel, name: Core, summary: The core of the system.}"
                ),
            ),
        ),
        "Keep one of the two; give the other its own name.",
    ),
    Code(
        "P306",
        "A version of another line",
        "The first number of a version is the line that its file is for.",
        (Change(IOS_41, 'version: "41.0"', 'version: "42.0"'),),
        "Move the update to its line's file, or correct the version.",
    ),
    Code(
        "P307",
        "A version stands twice",
        "An update is written once, with all its builds; 26.9 and 26.9.0 are one version.",
        (
            Change(
                IOS_41,
                'updates:\n  - version: "41.0"',
                (
                    "updates:\n"
                    "  - version: 41.0.0\n"
                    "    security_content: unknown\n"
                    "    cves: unknown\n"
                    "    builds:\n"
                    "      - {build: 51A11, date: 2031-06-10, devices: all, sources: [list]}\n"
                    '  - version: "41.0"'
                ),
            ),
        ),
        "Put the builds under one of the two.",
    ),
    Code(
        "P308",
        "A build with two versions",
        "On one platform a build number has one version.",
        (
            Change(
                IOS_40,
                "- {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}",
                (
                    "- {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}\n"
                    "      - {build: 50C100, date: 2031-01-15, devices: all, sources: [list]}"
                ),
            ),
        ),
        "Correct the number or the version.",
    ),
    Code(
        "P309",
        "A build stands twice on one channel",
        "A build has one row a channel: a candidate that became the release has two rows in all.",
        (
            Change(
                IOS_40,
                "- {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}",
                (
                    "- {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}\n"
                    "      - {build: 50B50, date: 2031-01-16, devices: all, sources: [list]}"
                ),
            ),
        ),
        "Keep one of the two; put the devices of both into it.",
    ),
    Code(
        "P310",
        "An alias that is taken",
        "An alias means one build; it cannot be the number of another, nor the alias of another.",
        (Change(IOS_40, "aliases: [50C6100]", "aliases: [50B50]"),),
        "Correct the alias.",
    ),
    Code(
        "P311",
        "A build of another train",
        "All builds of a line begin with the same number, which platforms.yml gives as its train.",
        (Change(IOS_41, "build: 51A10", "build: 52A10"),),
        "Correct the build, or the train in platforms.yml.",
    ),
    Code(
        "P312",
        "A patch's build that is taken",
        "On one platform the number of a patch's build belongs to no other patch and to no update.",
        (Change(KERNEL, "build: 50C771000a", "build: 50C100"),),
        "Correct the number.",
    ),
    Code(
        "P313",
        "A letter that is taken",
        "Platform, version, letter and base name one patch build.",
        (
            Change(
                KERNEL,
                "- {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}",
                (
                    "- {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}\n"
                    "  - {platform: ios, version: 40.2, letter: a, build: 50C771001a, base: 50C100, sources: [list]}"
                ),
            ),
        ),
        "Correct the letter or the base.",
    ),
    Code(
        "P314",
        "The base has another version",
        "A patch carries the version of its base.",
        (Change(KERNEL, "version: 40.2, letter: a", "version: 40.2.1, letter: a"),),
        "Correct the version or the base.",
    ),
    Code(
        "P315",
        "The base is a patch",
        "A patch goes onto an update's build, also where another patch is installed.",
        (Change(KERNEL, "base: 50C100", "base: 50B770500a"),),
        "Write the base of that patch.",
    ),
    Code(
        "P316",
        "The base is newer than the patch",
        "A patch cannot go onto a build that was not there yet.",
        (Change(KERNEL, "date: 2031-04-10", "date: 2031-03-12"),),
        "Correct the base or the date.",
    ),
    Code(
        "P317",
        "Updates are not newest first",
        "The newest update of a line stands first, so that a reader finds what is new at the top.",
        (
            Change(
                IOS_40,
                "updates:\n  - version: 40.2.1",
                (
                    "updates:\n"
                    "  - version: 40.0\n"
                    "    security_content: unknown\n"
                    "    cves: unknown\n"
                    "    builds:\n"
                    "      - {build: 50A10, date: 2031-01-01, devices: all, sources: [list]}\n"
                    "  - version: 40.2.1"
                ),
            ),
        ),
        "Move the update up.",
        mechanical=True,
    ),
    Code(
        "P318",
        "The base is an alias",
        "An alias is what the vendor's service lists; devices carry the main number.",
        (Change(KERNEL, "base: 50C100", "base: 50C6100"),),
        "Write the main build.",
    ),
    Code(
        "P319",
        "Letters do not go up with time",
        "On one base a later letter comes on a later day, or on the same.",
        (
            Change(
                WEBKIT_A, "version: 40.1, letter: a, build: 50B770500a", "version: 40.1, letter: c, build: 50B770500a"
            ),
        ),
        "Correct a letter or a date.",
    ),
    Code(
        "P320",
        "A candidate after its release",
        "A candidate that became the release was there before it.",
        (Change(IOS_40, "channel: rc, label: RC, date: 2031-03-13", "channel: rc, label: RC, date: 2031-03-21"),),
        "Correct one of the dates.",
    ),
    Code(
        "P321",
        "A build with another version's letter",
        "The letter in a build stands for the minor version: all builds of 26.3 have D, and no later version goes back "
        "before it.",
        (Change(MACOS_40, "build: 60C100", "build: 60A100"),),
        "Correct the build, or move it to the version that it belongs to.",
    ),
    Code(
        "P322",
        "A line with another line's train",
        "Builds begin with the number of their line's train, and every later line has a higher one.",
        (Change(PLATFORMS, "{major: 41, train: 51}", "{major: 41, train: 50}"),),
        "Correct the train, or the major version.",
    ),
)
