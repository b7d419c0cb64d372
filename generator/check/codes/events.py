"""P501 to P519: what happened to a patch, in an order that can have happened."""

from generator.check.codes.world import KERNEL, TEST, WEBKIT_A, WEBKIT_B
from generator.model.code import Change, Code

EVENTS = (
    Code(
        "P501",
        "Never tested and never released",
        "On each of its platforms a patch begins with tested or released.",
        (
            Change(
                TEST,
                "- {date: 2031-02-12, event: tested, sources: [list]}",
                "- {date: 2031-02-12, event: corrected, sources: [list]}",
            ),
        ),
        "Write the event with which it began, or its platforms.",
    ),
    Code(
        "P502",
        "An event before the beginning",
        "Nothing happens to a patch before it was tested or released.",
        (
            Change(
                WEBKIT_B,
                "- {date: 2031-02-04, event: released, sources: [list]}",
                (
                    "- {date: 2031-02-03, event: corrected, sources: [list]}\n"
                    "  - {date: 2031-02-04, event: released, sources: [list]}"
                ),
            ),
        ),
        "Correct a date.",
    ),
    Code(
        "P503",
        "Events are not in order",
        "Events are written in the order of their dates.",
        (
            Change(
                WEBKIT_B,
                (
                    "- {date: 2031-02-04, event: released, sources: [list]}\n"
                    "  - {date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}"
                ),
                (
                    "- {date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}\n"
                    "  - {date: 2031-02-04, event: released, sources: [list]}"
                ),
            ),
        ),
        "Move the event up.",
        mechanical=True,
    ),
    Code(
        "P504",
        "An event that happens once stands twice",
        "A build is tested, released, withdrawn and included once on each platform.",
        (
            Change(
                KERNEL,
                "- {date: 2031-04-10, event: released, sources: [list]}",
                (
                    "- {date: 2031-04-10, event: released, sources: [list]}\n"
                    "  - {date: 2031-04-12, event: released, sources: [list]}"
                ),
            ),
        ),
        "Keep one; name platforms where they differ.",
    ),
    Code(
        "P505",
        "One day, two lines",
        "What happened in one way on one day is one event, whatever its platforms; it becomes one entry in the feeds.",
        (
            Change(
                WEBKIT_B,
                "- {date: 2031-02-04, event: released, sources: [list]}",
                (
                    "- {date: 2031-02-04, event: released, platforms: [ios], sources: [list]}\n"
                    "  - {date: 2031-02-04, event: released, platforms: [macos], sources: [list]}"
                ),
            ),
        ),
        "Write one event with all the platforms.",
    ),
    Code(
        "P506",
        "Withdrawn without a reason",
        "People who have the patch installed want to know why.",
        (Change(WEBKIT_A, "event: withdrawn\n    reason: It broke web sites.\n", "event: withdrawn\n"),),
        "Add the reason, with its source; if the vendor gave none, say so.",
    ),
    Code(
        "P507",
        "A key that this event does not have",
        "in belongs to included, replaced_by to withdrawn, reason to withdrawn and corrected. An included event names "
        "its platforms under in.",
        (Change(KERNEL, "event: released,", "event: released, reason: Because.,"),),
        "Take the key away, or correct the event.",
    ),
    Code(
        "P508",
        "Included in nothing",
        "An included event says in which update, for each platform.",
        (Change(WEBKIT_B, "event: included, in: {ios: 40.2, macos: 40.2}", "event: included"),),
        "Add in: {ios: 26.4}.",
    ),
    Code(
        "P509",
        "A platform that the patch does not have",
        "An event happens on platforms for which the patch has builds.",
        (Change(KERNEL, "event: released,", "event: released, platforms: [ios, macos],"),),
        "Correct the platform.",
    ),
    Code(
        "P510",
        "Replaced by a patch for another base",
        "A patch can come in place of another only on the same base.",
        (Change(WEBKIT_A, "replaced_by: 2031-02-04-webkit-b", "replaced_by: 2031-04-10-kernel-a"),),
        "Correct replaced_by, or take it away.",
    ),
    Code(
        "P511",
        "Replaced by an older patch",
        "What comes in a patch's place is not older than the patch.",
        (
            Change(
                WEBKIT_B,
                "- {date: 2031-02-04, event: released, sources: [list]}",
                (
                    "- {date: 2031-02-04, event: released, sources: [list]}\n"
                    "  - {date: 2031-02-05, event: withdrawn, reason: No, sources: [list],\n"
                    "     replaced_by: 2031-02-01-webkit-a}"
                ),
            ),
            Change(WEBKIT_A, "    replaced_by: 2031-02-04-webkit-b\n", ""),
        ),
        "Correct replaced_by.",
    ),
    Code(
        "P512",
        "Replaced in a circle",
        "Following replaced_by leads back to the same patch.",
        (
            Change(
                WEBKIT_B,
                "- {date: 2031-02-04, event: released, sources: [list]}",
                (
                    "- {date: 2031-02-04, event: released, sources: [list]}\n"
                    "  - {date: 2031-02-05, event: withdrawn, reason: No, sources: [list],\n"
                    "     replaced_by: 2031-02-01-webkit-a}"
                ),
            ),
        ),
        "Correct one of the two.",
    ),
    Code(
        "P513",
        "Included in an update that is not newer",
        "The update that takes a patch in has a higher version than the patch.",
        (Change(WEBKIT_B, "in: {ios: 40.2, macos: 40.2}", "in: {ios: 40.1, macos: 40.2}"),),
        "Correct the version.",
    ),
    Code(
        "P514",
        "Included in another line",
        "A patch of a line is included in an update of that line.",
        (Change(WEBKIT_B, "in: {ios: 40.2, macos: 40.2}", 'in: {ios: "41.0", macos: 40.2}'),),
        "Write the update of the patch's own line.",
    ),
    Code(
        "P515",
        "Included on another day than the update",
        "A patch is included on the day on which that update was released.",
        (Change(WEBKIT_B, "{date: 2031-03-20, event: included", "{date: 2031-03-21, event: included"),),
        "Write the day of the update.",
    ),
)
