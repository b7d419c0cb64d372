"""Records that name what is not there, and vocabularies that are not whole."""

from tests.check.examples.example import IOS_41, KERNEL, MACOS_40, WEBKIT_A, WEBKIT_B, Example
from tests.world import FILES

_SECOND_PROGRAM = FILES["programs.yml"].replace("id: bsi", "id: rsr", 1)
_FAMILIES = ("platforms.yml", "families: [mac]", "families: [mac, iphone]")

REFERENCES = (
    Example("P201", KERNEL, "platform: ios", "platform: iso", "iso"),
    Example("P202", "platforms.yml", ", {major: 41, train: 51}", "", "41", at=IOS_41),
    Example("P203", KERNEL, "base: 50C100", "base: 50C101", "50C101"),
    Example("P204", MACOS_40, "except: [Lap]", "except: [Lip]", "Lip"),
    Example("P205", KERNEL, "component: kernel", "component: kernal", "kernal"),
    Example("P206", KERNEL, "released, sources: [list]", 'released, sources: ["lsit:a/b.json"]', '"lsit:a/b.json"'),
    Example(
        "P215",
        KERNEL,
        "released, sources: [list]",
        'released, sources: ["list@0123abc:a.json"]',
        '"list@0123abc:a.json"',
    ),
    Example("P207", KERNEL, "program: bsi", "program: bis", "bis"),
    Example("P208", "programs.yml", "ios: {from: 40.1}", "ios: {from: 40.1, to: 40.1}", "40.2", at=KERNEL),
    Example("P209", WEBKIT_A, "2031-02-04-webkit-b", "2031-02-04-webkit-c", "2031-02-04-webkit-c"),
    Example("P210", WEBKIT_B, "in: {ios: 40.2,", "in: {ios: 40.3,", "40.3"),
    Example("P211", *_FAMILIES, "iphone"),
    Example("P212", "programs.yml", FILES["programs.yml"], _SECOND_PROGRAM + FILES["programs.yml"][10:], "{"),
    Example("P213", "components.yml", "", "", "", remove=("components.yml",)),
    Example("P214", "sources.yml", "files/{path}", "files/{file}", "https://list.example/files/{file}"),
)
