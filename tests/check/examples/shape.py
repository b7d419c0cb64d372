"""Records that are not made as their kind is made."""

from tests.check.examples.example import IOS_41, IPHONE, KERNEL, MACOS_40, WEBKIT_B, Example

_TITLE = "title: Kernel memory"

SHAPE = (
    Example("P120", KERNEL, _TITLE, "titel: Kernel memory", "titel"),
    Example("P121", KERNEL, _TITLE, f"{_TITLE}\nstatus: available", "status"),
    Example("P122", KERNEL, "event: released, ", "", "{"),
    Example("P123", KERNEL, "summary: An app could read memory of the system.", "summary:", ""),
    Example("P124", MACOS_40, "{only: [Lap]}", "{only: [Mac90,2]}", "Mac90,2"),
    Example("P125", KERNEL, "cves: unknown", "cves: CVE-2031-0001", "CVE-2031-0001"),
    Example("P130", KERNEL, "certainty: likely", "certainty: probably", "probably"),
    Example("P131", KERNEL, "date: 2031-04-10", "date: 10.4.2031", "10.4.2031"),
    Example("P132", KERNEL, "version: 40.2,", "version: 40.2 (a),", "40.2 (a)"),
    Example("P133", KERNEL, "build: 50C771000a", "build: 50c771000a", "50c771000a"),
    Example("P134", KERNEL, "letter: a", "letter: (a)", "(a)"),
    Example("P135", WEBKIT_B, "cves: [CVE-2031-0001]", "cves: [2031-0001]", "2031-0001"),
    Example("P136", KERNEL, "component: kernel", "component: Kernel", "Kernel"),
    Example("P137", IPHONE, '"iPhone90,1"', "Phone One", "Phone One"),
    Example("P138", IPHONE, "boards: [X1AP]", "boards: [X1 AP]", "X1 AP"),
    Example("P139", KERNEL, "https://vendor.example/bi-2", "http://vendor.example", "http://vendor.example"),
    Example("P140", KERNEL, "https://vendor.example/bi-2", "https://bit.ly/3xyz", "https://bit.ly/3xyz"),
    Example("P141", KERNEL, "released, sources: [list]", "released, sources: [The List]", "The List"),
    Example("P142", "platforms.yml", "world.example,2030", "world.example,2031-02-30", "world.example,2031-02-30"),
    Example("P143", IOS_41, "{build: 51A10,", "{build: 51A10, factory: no,", "no"),
    Example("P144", IOS_41, "major: 41", "major: 41.0", "41.0"),
)
