"""P201 to P219: a record names another that is not there."""

from generator.check.codes.world import COMPONENTS, KERNEL, MACOS_40, PLATFORMS, PROGRAMS, SOURCES, WEBKIT_A, WEBKIT_B
from generator.model.code import Change, Code

REFERENCES = (
    Code(
        "P201",
        "A platform that is not known",
        "Platforms are listed in platforms.yml.",
        (Change(KERNEL, "platform: ios", "platform: iso"),),
        "Write one of the platforms there.",
    ),
    Code(
        "P202",
        "A line that is not known",
        "The lines of each platform, with the number that their builds begin with, are listed in platforms.yml.",
        (
            Change(
                PLATFORMS, "lines: [{major: 40, train: 50}, {major: 41, train: 51}]", "lines: [{major: 40, train: 50}]"
            ),
        ),
        "Add the line to platforms.yml, or correct the number.",
    ),
    Code(
        "P203",
        "A base that is in no update",
        "A patch goes onto one exact build of an update, on the same platform.",
        (Change(KERNEL, "base: 50C100", "base: 50C101"),),
        "Write the build of the update as that platform's file under updates/ has it.",
    ),
    Code(
        "P204",
        "A device that is not known",
        "A device is named by its identifier or by a marketing name, as in the files under devices/.",
        (Change(MACOS_40, "except: [Lap]", "except: [Lip]"),),
        "Write the name as it stands there, or add the device.",
    ),
    Code(
        "P205",
        "A component that is not known",
        "Components are a closed list, so that a part has one name only.",
        (Change(KERNEL, "component: kernel", "component: kernal"),),
        "Write one of components.yml, or add it there.",
    ),
    Code(
        "P206",
        "A source that is not known",
        "A source without an address is a key of sources.yml.",
        (Change(KERNEL, "event: released, sources: [list]", "event: released, sources: [lsit]"),),
        "Write a key of sources.yml, add one there, or write the https address.",
    ),
    Code(
        "P207",
        "A program that is not known",
        "Programs are listed in programs.yml.",
        (Change(KERNEL, "program: bsi", "program: bis"),),
        "Write one of the programs there.",
    ),
    Code(
        "P208",
        "The program does not serve this version",
        "A program begins, and may end, with a version of each platform.",
        (Change(PROGRAMS, "ios: {from: 40.1}", "ios: {from: 40.1, to: 40.1}"),),
        "Correct the program or the version, or the versions that programs.yml says it serves.",
    ),
    Code(
        "P209",
        "A patch that is not known",
        "replaced_by names the id of another patch.",
        (Change(WEBKIT_A, "replaced_by: 2031-02-04-webkit-b", "replaced_by: 2031-02-04-webkit-c"),),
        "Write the id: the file's name without .yml.",
    ),
    Code(
        "P210",
        "An update that is not known",
        "A patch is included in an update of its platform that has a record.",
        (Change(WEBKIT_B, "in: {ios: 40.2, macos: 40.2}", "in: {ios: 40.3, macos: 40.2}"),),
        "Correct the version, or add the update.",
    ),
    Code(
        "P211",
        "Families and platforms do not fit",
        "Each family of devices belongs to exactly one platform in platforms.yml, and has a file under devices/.",
        (Change(PLATFORMS, "families: [mac]", "families: [mac, iphone]"),),
        "Write the family as platforms.yml has it, or add it there.",
    ),
    Code(
        "P212",
        "Two programs serve one version",
        "One program at most brings fixes to a version; otherwise nobody could say which.",
        (
            Change(
                PROGRAMS,
                "programs:\n  - id: bsi",
                (
                    "programs:\n"
                    "  - id: rsr\n"
                    "    name: Response\n"
                    "    plural: Responses\n"
                    "    short: R\n"
                    "    summary: Fixes between updates.\n"
                    "    serves: {ios: {from: 40.1}}\n"
                    "    settings: [{platforms: [ios], path: [Settings], switch: Install, sources: [list]}]\n"
                    "    facts: [{about: default, text: The switch is on., sources: [list]}]\n"
                    "  - id: bsi"
                ),
            ),
        ),
        "Let one end before the other begins.",
    ),
    Code(
        "P213",
        "A file is missing",
        "The records need platforms.yml, sources.yml, programs.yml and components.yml, a file of devices for each "
        "family, and a file of updates for each line.",
        (Change(COMPONENTS),),
        "Write the file, or take away what asks for it.",
    ),
    Code(
        "P214",
        "A source's pattern that cannot be filled in",
        "The patterns path and commit are https addresses in which {path} and {commit} are filled in.",
        (Change(SOURCES, "path: https://list.example/files/{path}", "path: https://list.example/files/{file}"),),
        "Write {path} and {commit} only.",
    ),
    Code(
        "P215",
        "A source that cannot say so much",
        "What stands after the source's name, a commit or a file, has a place in its patterns path and commit. "
        "Otherwise a reader would be led to something else.",
        (Change(KERNEL, "event: released, sources: [list]", 'event: released, sources: ["list@0123abc:a.json"]'),),
        "Name the source alone, write the whole https address, or give the source a pattern.",
    ),
)
