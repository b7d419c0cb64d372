"""P901 and on: what was published and is no longer so. `between check --published` finds these."""

from generator.model.code import Code

PUBLISHED = (
    Code(
        "P901",
        "A published address is gone",
        "A page or a feed stands at this address on the published site, and these records give none there. Links and "
        "subscriptions of other people lead to it.",
        "content/patches/2026/2026-03-17-webkit.yml is renamed, and with it the patch's page",
        "Put the record, or the page, back under its old name.",
    ),
    Code(
        "P902",
        "A published event is gone",
        "Feeds have told of this event, and readers keep what they were told under an id that is now missing.",
        "the event withdrawn is taken out of a patch that was published with it",
        "Put the event back. If it never happened, keep it, and add an event corrected that says so.",
    ),
    Code(
        "P903",
        "The date of a published event has moved",
        "The id of a feed entry holds the event's date, so a date that moves takes one entry away and shows another.",
        "released on 2026-03-18, where 2026-03-17 was published",
        "Write the published date again. If it was wrong, say so in an event corrected.",
    ),
    Code(
        "P904",
        "A published build is gone, or came out on another day",
        "Answers, feeds and data name this build and the day on which it came out; other people have taken them over.",
        "build: 23D8134, where 23D8133 was published",
        "Put the build and its date back as they were. If they were wrong, say so in a note.",
    ),
    Code(
        "P905",
        "The tag authority has changed",
        "Every id in every feed begins with the authority. With another one, readers take all entries for new.",
        "authority: patches.example,2027",
        "Write the authority that was published. It stays even when the site moves to another name.",
    ),
)
