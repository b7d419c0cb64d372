"""Events that cannot have happened so."""

from tests.check.examples.example import KERNEL, TEST, WEBKIT_A, WEBKIT_B, Example

_B_RELEASED = "  - {date: 2031-02-04, event: released, sources: [list]}"
_BACK = "2031-02-05, event: withdrawn, reason: No., replaced_by: 2031-02-01-webkit-a, sources: [list]}"
_WITHDRAWN = f"{_B_RELEASED}\n  - {{date: {_BACK}"
_NO_LONGER = (WEBKIT_A, "    replaced_by: 2031-02-04-webkit-b\n", "")
_K_RELEASED = "  - {date: 2031-04-10, event: released, sources: [list]}"
_IN = "event: included, in: {ios: 40.2, macos: 40.2}"

EVENTS = (
    Example("P501", TEST, "event: tested", "event: corrected", "events"),
    Example(
        "P502",
        WEBKIT_B,
        _B_RELEASED,
        f"{_B_RELEASED.replace('04, event: released', '03, event: corrected')}\n{_B_RELEASED}",
        "2031-02-03",
    ),
    Example(
        "P503",
        WEBKIT_B,
        "removal:",
        "  - {date: 2031-03-01, event: corrected, sources: [list]}\nremoval:",
        "2031-03-01",
    ),
    Example("P504", KERNEL, _K_RELEASED, f"{_K_RELEASED}\n{_K_RELEASED.replace('04-10', '04-12')}", "released"),
    Example("P505", KERNEL, _K_RELEASED, f"{_K_RELEASED}\n{_K_RELEASED}", "released"),
    Example("P506", WEBKIT_A, "    reason: It broke web sites.\n", "", "withdrawn"),
    Example("P507", KERNEL, "event: released,", "event: released, reason: Because.,", "reason"),
    Example("P508", WEBKIT_B, _IN, "event: included", "included"),
    Example("P509", KERNEL, "event: released,", "event: released, platforms: [ios, macos],", "macos"),
    Example("P510", WEBKIT_A, "2031-02-04-webkit-b", "2031-04-10-kernel-a", "2031-04-10-kernel-a"),
    Example("P511", WEBKIT_B, _B_RELEASED, _WITHDRAWN, "2031-02-01-webkit-a", more=(_NO_LONGER,)),
    Example("P512", WEBKIT_B, _B_RELEASED, _WITHDRAWN, "2031-02-01-webkit-a"),
    Example("P513", WEBKIT_B, "in: {ios: 40.2,", "in: {ios: 40.1,", "40.1"),
    Example("P514", WEBKIT_B, "in: {ios: 40.2,", 'in: {ios: "41.0",', '"41.0"'),
    Example("P515", WEBKIT_B, "{date: 2031-03-20", "{date: 2031-03-21", "2031-03-21"),
)
