"""Names of files, builds, versions and letters that are not the only ones, or do not fit."""

from tests.check.examples.example import IOS_40, IOS_41, KERNEL, MAC, MACOS_40, WEBKIT_A, Example
from tests.world import FILES

_SAID = "security_content: unknown\n    cves: unknown\n    builds:"
_ALL = "devices: all, sources: [list]}"
_AGAIN = f"updates:\n  - version: 41.0.0\n    {_SAID}\n      - {{build: 51A11, date: 2031-06-10, {_ALL}"
_OLDER = f"updates:\n  - version: 40.0\n    {_SAID}\n      - {{build: 50A10, date: 2031-01-01, {_ALL}"
_ROW = "- {build: 50B50, date: 2031-01-15, devices: all, sources: [list]}"
_BUILT = "- {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}"
_MOVED = "patches/2030/2031-04-10-kernel-a.yml"

BUILDS = (
    Example("P301", KERNEL, "id: 2031-04-10-kernel-a", "id: 2031-04-10-kernel-b", "2031-04-10-kernel-b"),
    Example("P302", _MOVED, "", "", "2031-04-10-kernel-a", add=((_MOVED, FILES[KERNEL]),), remove=(KERNEL,)),
    Example("P303", IOS_41, "platform: ios", "platform: macos", "macos"),
    Example("P304", MAC, "family: mac", "family: laptop", "laptop"),
    Example(
        "P305",
        "components.yml",
        "id: kernel, name: Kernel",
        "id: webkit, name: Kernel",
        "webkit",
        more=((KERNEL, "component: kernel", "component: webkit"),),
    ),
    Example("P306", IOS_41, 'version: "41.0"', 'version: "42.0"', '"42.0"'),
    Example("P307", IOS_41, "updates:", _AGAIN, '"41.0"'),
    Example("P308", IOS_40, _ROW, f"{_ROW}\n      {_ROW.replace('50B50', '50C100')}", "50C100"),
    Example("P309", IOS_40, _ROW, f"{_ROW}\n      {_ROW}", "50B50"),
    Example("P310", IOS_40, "aliases: [50C6100]", "aliases: [50B50]", "50B50"),
    Example("P311", IOS_41, "build: 51A10", "build: 52A10", "52A10"),
    Example("P312", KERNEL, "build: 50C771000a", "build: 50C100", "50C100"),
    Example("P313", KERNEL, _BUILT, f"{_BUILT}\n  {_BUILT.replace('1000a', '1001a')}", "a"),
    Example("P314", KERNEL, "version: 40.2,", "version: 40.2.1,", "40.2.1"),
    Example("P315", KERNEL, "base: 50C100", "base: 50B770500a", "50B770500a"),
    Example("P316", KERNEL, "date: 2031-04-10", "date: 2031-03-12", "50C100"),
    Example("P317", IOS_40, "updates:", _OLDER, "40.2.1"),
    Example("P318", KERNEL, "base: 50C100", "base: 50C6100", "50C6100"),
    Example("P319", WEBKIT_A, "letter: a", "letter: c", "c"),
    Example("P320", IOS_40, "label: RC, date: 2031-03-13", "label: RC, date: 2031-03-21", "2031-03-21"),
    Example("P321", MACOS_40, "build: 60C100", "build: 60A100", "60A100"),
)
