"""P701 to P709: CVE ids and security content."""

from generator.model.code import Code

SECURITY = (
    Code(
        "P701",
        "A CVE id stands twice",
        "In one record a CVE id stands once.",
        "cves: [CVE-2026-20643, CVE-2026-20643]",
        "Take one away.",
    ),
    Code(
        "P702",
        "Exploited, but not fixed",
        "The exploited ids are some of those that the update fixes.",
        "cves: [CVE-2026-20643]\nexploited: [CVE-2026-20644]",
        "Add the id to cves, or correct it.",
    ),
    Code(
        "P703",
        "No word on security content",
        "An update that was released says where its security content is.",
        "version: 26.3.1 without security_content",
        "Add security_content: the vendor's page, none-published, or unknown.",
    ),
    Code(
        "P704",
        "No word on CVE ids",
        "An update with security content says which CVE ids it fixes.",
        "security_content: https://support.apple.com/... without cves",
        "Add cves: the list, or unknown.",
    ),
    Code(
        "P705",
        "CVE ids without security content",
        "Where the vendor published no security content, there are no CVE ids to list.",
        "security_content: none-published\ncves: [CVE-2026-20643]",
        "Correct one of the two.",
    ),
    Code(
        "P706",
        "Released, and fixes nothing",
        "Only a test fixes nothing. What a released patch fixes may be unknown.",
        "fixes: none   (of a patch that was released)",
        "Write the fixes, or unknown.",
    ),
)
