"""P701 to P709: CVE ids and security content."""

from generator.check.codes.world import IOS_40, IOS_41, KERNEL
from generator.model.code import Change, Code

SECURITY = (
    Code(
        "P701",
        "A CVE id stands twice",
        "In one record a CVE id stands once.",
        (
            Change(
                IOS_40,
                "cves: [CVE-2030-1000, CVE-2031-0001, CVE-2031-0002]",
                "cves: [CVE-2030-1000, CVE-2031-0001, CVE-2031-0002, CVE-2030-1000]",
            ),
        ),
        "Take one away.",
        mechanical=True,
    ),
    Code(
        "P702",
        "Exploited, but not fixed",
        "The exploited ids are some of those that the update fixes.",
        (Change(IOS_40, "exploited: [CVE-2031-0001]", "exploited: [CVE-2031-0003]"),),
        "Add the id to cves, or correct it.",
    ),
    Code(
        "P703",
        "No word on security content",
        "An update that was released says where its security content is.",
        (Change(IOS_41, 'version: "41.0"\n    security_content: unknown', 'version: "41.0"'),),
        "Add security_content: the vendor's page, none-published, or unknown.",
    ),
    Code(
        "P704",
        "No word on CVE ids",
        "An update with security content says which CVE ids it fixes.",
        (Change(IOS_41, "security_content: unknown\n    cves: unknown", "security_content: unknown"),),
        "Add cves: the list, or unknown.",
    ),
    Code(
        "P705",
        "CVE ids without security content",
        "Where the vendor published no security content, there are no CVE ids to list.",
        (
            Change(
                IOS_40,
                "security_content: none-published",
                "security_content: none-published\n    cves: [CVE-2031-0009]",
            ),
        ),
        "Correct one of the two.",
    ),
    Code(
        "P706",
        "Released, and fixes nothing",
        "Only a test fixes nothing. What a released patch fixes may be unknown.",
        (
            Change(
                KERNEL,
                (
                    "fixes:\n"
                    "  - component: kernel\n"
                    "    cves: unknown\n"
                    "    exploited: unknown\n"
                    "    impact: unknown\n"
                    "    certainty: likely\n"
                    "    sources: [list]\n"
                ),
                "fixes: none\n",
            ),
        ),
        "Write the fixes, or unknown.",
    ),
)
