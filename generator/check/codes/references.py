"""P201 to P219: a record names another that is not there."""

from generator.model.code import Code

REFERENCES = (
    Code(
        "P201",
        "A platform that is not known",
        "Platforms are listed in platforms.yml.",
        "- {platform: iso, version: 26.3.1}",
        "Write one of the platforms there.",
    ),
    Code(
        "P202",
        "A line that is not known",
        "The lines of each platform, with the number that their builds begin with, are listed in platforms.yml.",
        "platform: ios\nmajor: 28",
        "Add the line to platforms.yml, or correct the number.",
    ),
    Code(
        "P203",
        "A base that is in no update",
        "A patch goes onto one exact build of an update, on the same platform.",
        "base: 23D8134",
        "Write the build of the update as that platform's file under updates/ has it.",
    ),
    Code(
        "P204",
        "A device that is not known",
        "A device is named by its identifier or by a marketing name, as in the files under devices/.",
        "devices: {only: [iPhone 16Pro]}",
        "Write the name as it stands there, or add the device.",
    ),
    Code(
        "P205",
        "A component that is not known",
        "Components are a closed list, so that a part has one name only.",
        "component: web-kit",
        "Write one of components.yml, or add it there.",
    ),
    Code(
        "P206",
        "A source that is not known",
        "A source without an address is a key of sources.yml.",
        "sources: [applebd]",
        "Write a key of sources.yml, add one there, or write the https address.",
    ),
    Code(
        "P207",
        "A program that is not known",
        "Programs are listed in programs.yml.",
        "program: bis",
        "Write one of the programs there.",
    ),
    Code(
        "P208",
        "The program does not serve this version",
        "A program begins, and may end, with a version of each platform.",
        "program: rsr\nbuilds: [{platform: ios, version: 26.3.1}]",
        "Correct the program or the version, or the versions that programs.yml says it serves.",
    ),
    Code(
        "P209",
        "A patch that is not known",
        "replaced_by names the id of another patch.",
        "replaced_by: 2023-07-12-webkit",
        "Write the id: the file's name without .yml.",
    ),
    Code(
        "P210",
        "An update that is not known",
        "A patch is included in an update of its platform that has a record.",
        "in: {ios: 26.3.4}",
        "Correct the version, or add the update.",
    ),
    Code(
        "P211",
        "Families and platforms do not fit",
        "Each family of devices belongs to exactly one platform in platforms.yml, and has a file under devices/.",
        "family: iphones",
        "Write the family as platforms.yml has it, or add it there.",
    ),
    Code(
        "P212",
        "Two programs serve one version",
        "One program at most brings fixes to a version; otherwise nobody could say which.",
        "rsr: {from: 16.2, to: 26.1}, bsi: {from: 26.1}",
        "Let one end before the other begins.",
    ),
    Code(
        "P213",
        "A file is missing",
        "The records need platforms.yml, sources.yml, programs.yml and components.yml, a file of devices for each "
        "family, and a file of updates for each line.",
        "content/ without sources.yml",
        "Write the file, or take away what asks for it.",
    ),
    Code(
        "P214",
        "A source's pattern that cannot be filled in",
        "The patterns path and commit are https addresses in which {path} and {commit} are filled in.",
        "path: https://github.com/a/b/{file}",
        "Write {path} and {commit} only.",
    ),
    Code(
        "P215",
        "A source that cannot say so much",
        "What stands after the source's name, a commit or a file, has a place in its patterns path and commit. "
        "Otherwise a reader would be led to something else.",
        'sources: ["gdmf:PublicAssetSets/iOS"]   (gdmf has no path)',
        "Name the source alone, write the whole https address, or give the source a pattern.",
    ),
)
