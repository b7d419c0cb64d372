"""P501 to P519: what happened to a patch, in an order that can have happened."""

from generator.model.code import Code

EVENTS = (
    Code(
        "P501",
        "Never tested and never released",
        "On each of its platforms a patch begins with tested or released.",
        "events: [{date: 2026-03-20, event: withdrawn}]",
        "Write the event with which it began, or its platforms.",
    ),
    Code(
        "P502",
        "An event before the beginning",
        "Nothing happens to a patch before it was tested or released.",
        "withdrawn on 10 March, released on 17 March",
        "Correct a date.",
    ),
    Code(
        "P503",
        "Events are not in order",
        "Events are written in the order of their dates.",
        "2026-03-24 before 2026-03-17",
        "Move the event up.",
    ),
    Code(
        "P504",
        "An event that happens once stands twice",
        "A build is tested, released, withdrawn and included once on each platform.",
        "two events withdrawn, both on ios",
        "Keep one; name platforms where they differ.",
    ),
    Code(
        "P505",
        "One day, two lines",
        "What happened in one way on one day is one event, whatever its platforms; it becomes one entry in the feeds.",
        "- {date: 2026-03-17, event: released, platforms: [ios]}\n"
        "- {date: 2026-03-17, event: released, platforms: [macos]}",
        "Write one event with all the platforms.",
    ),
    Code(
        "P506",
        "Withdrawn without a reason",
        "People who have the patch installed want to know why.",
        "- {date: 2023-07-10, event: withdrawn}",
        "Add the reason, with its source; if the vendor gave none, say so.",
    ),
    Code(
        "P507",
        "A key that this event does not have",
        "in belongs to included, replaced_by to withdrawn, reason to withdrawn and corrected. An included event names "
        "its platforms under in.",
        "{event: released, in: {ios: 26.4}}",
        "Take the key away, or correct the event.",
    ),
    Code(
        "P508",
        "Included in nothing",
        "An included event says in which update, for each platform.",
        "- {date: 2026-03-24, event: included}",
        "Add in: {ios: 26.4}.",
    ),
    Code(
        "P509",
        "A platform that the patch does not have",
        "An event happens on platforms for which the patch has builds.",
        "platforms: [macos]   (of a patch for ios)",
        "Correct the platform.",
    ),
    Code(
        "P510",
        "Replaced by a patch for another base",
        "A patch can come in place of another only on the same base.",
        "replaced_by: a patch for 26.4",
        "Correct replaced_by, or take it away.",
    ),
    Code(
        "P511",
        "Replaced by an older patch",
        "What comes in a patch's place is not older than the patch.",
        "replaced_by: 2023-05-01-webkit-16-4-1-a",
        "Correct replaced_by.",
    ),
    Code(
        "P512",
        "Replaced in a circle",
        "Following replaced_by leads back to the same patch.",
        "(a) replaced by (b), (b) replaced by (a)",
        "Correct one of the two.",
    ),
    Code(
        "P513",
        "Included in an update that is not newer",
        "The update that takes a patch in has a higher version than the patch.",
        "in: {ios: 26.3.1}   (of 26.3.1 (a))",
        "Correct the version.",
    ),
    Code(
        "P514",
        "Included in another line",
        "A patch of a line is included in an update of that line.",
        "in: {ios: 27.0}   (of 26.3.1 (a))",
        "Write the update of the patch's own line.",
    ),
    Code(
        "P515",
        "Included on another day than the update",
        "A patch is included on the day on which that update was released.",
        "{date: 2026-03-25, event: included, in: {ios: 26.4}}",
        "Write the day of the update.",
    ),
)
