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
    Code(
        "P802",
        "A page that cannot be read",
        "A hand-written page is not UTF-8 text, or may not be read.",
        "a page that was saved as Latin-1",
        "Save the file as UTF-8, and check its rights.",
    ),
    Code(
        "P803",
        "Front matter without a title or a description",
        "A hand-written page begins with front matter that says what the page is called and what it is about: search "
        "engines, the search of this site and the page's head show it.",
        "# A page that begins with its heading",
        "Begin the page with a line ---, then title: ... and description: ..., then a line --- again.",
    ),
    Code(
        "P804",
        "A link to a file that is not there",
        "A hand-written page links to another one, or to a picture, and no file lies there. Such a link is the way "
        "from the page's own file to the other file.",
        "[remove it](remove-it.md)",
        "Write the way to the other page's file, such as ../guides/remove.md.",
    ),
)
