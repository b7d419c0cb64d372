"""P120 to P149: a record that is not made as its kind is made, whatever the others say."""

from generator.check.codes.world import IOS_41, IPHONE, KERNEL, MACOS_40, PLATFORMS, WEBKIT_B
from generator.model.code import Change, Code

SHAPE = (
    Code(
        "P120",
        "A key that is not known",
        "No record of this kind has this key. It is mostly a slip of the pen, and what stands under it would be lost.",
        (Change(KERNEL, "title: Kernel memory", "titel: Kernel memory"),),
        "Write the key that is meant; the problem names the nearest.",
    ),
    Code(
        "P121",
        "A derived key",
        "A status, a count or the latest follows from the records. Written down, it would go wrong by itself.",
        (Change(KERNEL, "title: Kernel memory", "title: Kernel memory\nstatus: available"),),
        "Take the key away, and write the event it follows from.",
    ),
    Code(
        "P122",
        "A key is missing",
        "A record of this kind needs this key.",
        (
            Change(
                KERNEL,
                "- {date: 2031-04-10, event: released, sources: [list]}",
                "- {date: 2031-04-10, sources: [list]}",
            ),
        ),
        "Add the key. Where nobody knows the value and the key allows it, write unknown.",
    ),
    Code(
        "P123",
        "Nothing stands there",
        "An empty value does not say whether nobody knows it or somebody forgot it.",
        (Change(KERNEL, "summary: An app could read memory of the system.", "summary:"),),
        "Write the value, or unknown, or take the key away.",
    ),
    Code(
        "P124",
        "A device identifier fell apart",
        "An identifier holds a comma, and in brackets a comma begins the next item.",
        (Change(MACOS_40, "devices: {only: [Lap]}", "devices: {only: [Mac90,2]}"),),
        'Put it in quotes: ["Mac14,8"].',
    ),
    Code(
        "P125",
        "The wrong kind of value",
        "There is one value where a list belongs, a list where one value belongs, or the like.",
        (Change(KERNEL, "cves: unknown", "cves: CVE-2031-0001"),),
        "Write a list in brackets, a group as keys with values, and a single value as it is.",
    ),
    Code(
        "P130",
        "Not one of the words",
        "This key takes one of a few words.",
        (Change(KERNEL, "certainty: likely", "certainty: probably"),),
        "Write one of the words that the problem names.",
    ),
    Code(
        "P131",
        "Not a date",
        "A date is year, month and day, and stands in the calendar.",
        (Change(KERNEL, "date: 2031-04-10", "date: 10.4.2031"),),
        "Write it as 2026-03-17.",
    ),
    Code(
        "P132",
        "Not a version",
        "A version is numbers with points between them, without a letter and without leading zeros.",
        (Change(KERNEL, "version: 40.2, letter: a", "version: 40.2 (a), letter: a"),),
        "Write 26.3.1, and the letter under letter.",
    ),
    Code(
        "P133",
        "Not a build number",
        "A build number is two digits, a capital letter, digits, and sometimes a small letter.",
        (Change(KERNEL, "build: 50C771000a", "build: 50c771000a"),),
        "Write it as the device shows it: 23D8133.",
    ),
    Code(
        "P134",
        "Not a letter",
        "A patch has one small letter.",
        (Change(KERNEL, "letter: a", "letter: (a)"),),
        "Write a, without brackets.",
    ),
    Code(
        "P135",
        "Not a CVE id",
        "A CVE id is CVE, a year and at least four digits.",
        (Change(WEBKIT_B, "cves: [CVE-2031-0001]", "cves: [2031-0001]"),),
        "Write it as CVE-2026-20643.",
    ),
    Code(
        "P136",
        "Not a name for an address",
        "Such a name becomes part of an address or points to another record: small letters, digits, single hyphens.",
        (Change(KERNEL, "component: kernel", "component: Kernel"),),
        "Write it as webkit.",
    ),
    Code(
        "P137",
        "Not a device identifier",
        "An identifier is letters, a number, a comma, a number.",
        (Change(IPHONE, 'identifier: "iPhone90,1"', "identifier: Phone One"),),
        'Write it as "iPhone17,1".',
    ),
    Code(
        "P138",
        "Not a board id",
        "A board id is letters, digits and hyphens.",
        (Change(IPHONE, "boards: [X1AP]", "boards: [X1 AP]"),),
        "Write it as D93AP.",
    ),
    Code(
        "P139",
        "Not an https address",
        "An address begins with https:// and holds no spaces.",
        (
            Change(
                KERNEL, "security_content: https://vendor.example/bi-2", "security_content: http://vendor.example/bi-2"
            ),
        ),
        "Write the https address.",
    ),
    Code(
        "P140",
        "A link shortener",
        "Nobody can see where such a link leads, and it stops working when the service does.",
        (Change(KERNEL, "security_content: https://vendor.example/bi-2", "security_content: https://bit.ly/3xyz"),),
        "Follow the link and write the address that it leads to.",
    ),
    Code(
        "P141",
        "Not a source",
        "A source is an https address, or a key of sources.yml with an optional @commit and :path.",
        (Change(KERNEL, "event: released, sources: [list]", "event: released, sources: [The List]"),),
        'Write it as appledb, or "appledb:osFiles/iOS/23x - 26.x/23D8133.json".',
    ),
    Code(
        "P142",
        "Not a tag authority",
        "Feed entries are named after a domain and a date on which it was ours. It is chosen once and never changes.",
        (Change(PLATFORMS, "authority: world.example,2030", "authority: world.example"),),
        "Write it as between-updates.example,2026.",
    ),
    Code(
        "P143",
        "Neither true nor false",
        "This key takes true or false.",
        (Change(IOS_41, "{build: 51A10, date: 2031-06-10", "{build: 51A10, factory: no, date: 2031-06-10"),),
        "Write factory: true.",
    ),
    Code(
        "P144",
        "Not a whole number",
        "This key takes a whole number.",
        (Change(IOS_41, "major: 41", "major: 41.0"),),
        "Write major: 26.",
    ),
)
