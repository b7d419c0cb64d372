"""P601 to P609: dates that cannot be."""

from generator.model.code import Code

DATES = (
    Code(
        "P601",
        "After the day of the last check",
        "The key checked in content/platforms.yml says how far the records reach: on that day all of them were looked "
        "at. Only a device may be on sale later.",
        "date: 2026-12-01   (checked: 2026-10-06)",
        "Correct the date; or, once all records were checked again, write a later day under checked in "
        "content/platforms.yml.",
    ),
    Code(
        "P602",
        "A higher version on an earlier day",
        "Within a line, versions are released in their order.",
        "26.4 released before 26.3.1",
        "Correct a date or a version.",
    ),
    Code(
        "P603",
        "Withdrawn before it was there",
        "A build cannot be withdrawn before its own date, nor twice for one device.",
        "date: 2026-03-17, events: [{date: 2026-03-16, event: withdrawn}]",
        "Correct a date or the devices.",
    ),
)
