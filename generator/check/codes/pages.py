"""P801 and on: hand-written pages."""

from generator.model.code import Code

PAGES = (
    Code(
        "P801",
        "A link to a record that is not there",
        "A hand-written page links to a page that is made from records, and there is no such page.",
        "[the patch](record:patches/2026-03-17-webkit)",
        "Write the address of the record's page without slashes at its ends: record:patches/ID.",
    ),
)
