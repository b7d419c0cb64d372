"""P901 and on: what was published and is no longer so. `between check --published` finds these."""

from generator.check.codes.world import IOS_40, KERNEL, PLATFORMS, WEBKIT_A
from generator.model.code import Change, Code

PUBLISHED = (
    Code(
        "P901",
        "A published address is gone",
        "A page or a feed stands at this address on the published site, and these records give none there. Links and "
        "subscriptions of other people lead to it.",
        (
            Change(KERNEL, called="patches/2031/2031-04-10-kernel.yml"),
            Change("patches/2031/2031-04-10-kernel.yml", "id: 2031-04-10-kernel-a", "id: 2031-04-10-kernel"),
        ),
        "Put the record, or the page, back under its old name.",
    ),
    Code(
        "P902",
        "A published event is gone",
        "Feeds have told of this event, and readers keep what they were told under an id that is now missing.",
        (
            Change(
                WEBKIT_A,
                (
                    "  - date: 2031-02-02\n"
                    "    event: withdrawn\n"
                    "    reason: It broke web sites.\n"
                    "    replaced_by: 2031-02-04-webkit-b\n"
                    "    sources: [https://vendor.example/withdrawn]\n"
                ),
                "",
            ),
        ),
        "Put the event back. If it never happened, keep it, and add an event corrected that says so.",
    ),
    Code(
        "P903",
        "The date of a published event has moved",
        "The id of a feed entry holds the event's date, so a date that moves takes one entry away and shows another.",
        (Change(KERNEL, "date: 2031-04-10, event: released", "date: 2031-04-11, event: released"),),
        "Write the published date again. If it was wrong, say so in an event corrected.",
    ),
    Code(
        "P904",
        "A published build is gone, or came out on another day",
        "Answers, feeds and data name this build and the day on which it came out; other people have taken them over.",
        (Change(IOS_40, "build: 50C200", "build: 50C201"),),
        "Put the build and its date back as they were. If they were wrong, say so in a note.",
    ),
    Code(
        "P905",
        "The tag authority has changed",
        "Every id in every feed begins with the authority. With another one, readers take all entries for new.",
        (Change(PLATFORMS, "authority: world.example,2030", "authority: moved.example,2031"),),
        "Write the authority that was published. It stays even when the site moves to another name.",
    ),
)
