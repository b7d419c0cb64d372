"""P601 to P609: dates that cannot be."""

from generator.check.codes.world import IOS_40, IOS_41, KERNEL
from generator.model.code import Change, Code

DATES = (
    Code(
        "P601",
        "After the day of the last check",
        "The key checked in content/platforms.yml says how far the records reach: on that day all of them were looked "
        "at. Only a device may be on sale later.",
        (Change(KERNEL, "date: 2031-04-10", "date: 2031-07-10"),),
        "Correct the date; or, once all records were checked again, write a later day under checked in "
        "content/platforms.yml.",
    ),
    Code(
        "P602",
        "A higher version on an earlier day",
        "Within a line, versions are released in their order.",
        (Change(IOS_40, "build: 50C200, date: 2031-05-20", "build: 50C200, date: 2031-03-01"),),
        "Correct a date or a version.",
    ),
    Code(
        "P603",
        "Withdrawn before it was there",
        "A build cannot be withdrawn before its own date, nor twice for one device.",
        (
            Change(
                IOS_41,
                "devices: all,",
                "devices: all, events: [{date: 2031-06-09, event: withdrawn, reason: Bad., sources: [list]}],",
            ),
        ),
        "Correct a date or the devices.",
    ),
)
