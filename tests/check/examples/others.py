"""Devices, dates and security content that cannot be."""

from tests.check.examples.example import IOS_40, IOS_41, IPHONE, KERNEL, WEBKIT_A, Example
from tests.world import FILES

_RUNS = "runs: {ios: {from: 39.0}}"
_BAD = "devices: all, events: [{date: 2031-06-09, event: withdrawn, reason: Bad., sources: [list]}]"
_FIXES = FILES[KERNEL][FILES[KERNEL].index("fixes:") : FILES[KERNEL].index("events:")]
_CVES = "cves: [CVE-2030-1000, CVE-2031-0001, CVE-2031-0002]"

DEVICES = (
    Example("P401", IOS_41, "devices: all", "devices: {only: [Phone One, Phone Two]}", "Phone One"),
    Example("P402", IPHONE, _RUNS, "runs: {ios: {from: 39.0, to: 38}}", "38"),
    Example("P403", IOS_40, "{rule: ends-here}", "{rule: ends-here, except: [Phone Two]}", "Phone Two"),
    Example("P404", WEBKIT_A, "base: 60B2050,", 'base: 60B2050, devices: {only: ["Mac90,1"]},', '"Mac90,1"'),
    Example("P405", IOS_41, "devices: all", "devices: {rule: ends-here}", "{"),
    Example("P406", IOS_41, "devices: all", "devices: {rule: all, only: [Phone Two]}", "only"),
    Example("P407", IPHONE, "names: [Phone One]", 'names: [Phone One, "Phone, Two"]', "Phone Two"),
)
DATES = (
    Example("P601", KERNEL, "date: 2031-04-10", "date: 2031-07-10", "2031-07-10"),
    Example("P602", IOS_40, "date: 2031-05-20", "date: 2031-03-01", "2031-03-01"),
    Example("P603", IOS_41, "devices: all", _BAD, "2031-06-09"),
)
SECURITY = (
    Example("P701", IOS_40, _CVES, f"{_CVES[:-1]}, CVE-2030-1000]", "CVE-2030-1000"),
    Example("P702", IOS_40, "exploited: [CVE-2031-0001]", "exploited: [CVE-2031-0003]", "CVE-2031-0003"),
    Example("P703", IOS_41, "    security_content: unknown\n", "", '"41.0"'),
    Example("P704", IOS_41, "    cves: unknown\n", "", '"41.0"'),
    Example("P705", IOS_40, "none-published", "none-published\n    cves: [CVE-2031-0009]", "cves"),
    Example("P706", KERNEL, _FIXES, "fixes: none\n", "none"),
)
