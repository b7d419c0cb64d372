"""P801 and on: hand-written pages."""

from generator.check.codes.world import HOME
from generator.model.code import Change, Code

PAGES = (
    Code(
        "P801",
        "A link to a record that is not there",
        "A hand-written page links to a page that is made from records, and there is no such page.",
        (
            Change(
                HOME, "[the patch](record:patches/2031-02-01-webkit-a)", "[the patch](record:patches/2031-02-01-webkit)"
            ),
        ),
        "Write the address of the record's page without slashes at its ends: record:patches/ID.",
    ),
    Code(
        "P802",
        "A page that cannot be read",
        "A hand-written page is not UTF-8 text, or may not be read.",
        (Change(HOME, "description: The first page.", "description: Jos<0xE9>'s first page."),),
        "Save the file as UTF-8, and check its rights.",
    ),
    Code(
        "P803",
        "Front matter without a title or a description",
        "A hand-written page begins with front matter that says what the page is called and what it is about: search "
        "engines, the search of this site and the page's head show it.",
        (Change(HOME, "title: Home\ndescription: The first page.", "title: Home"),),
        "Begin the page with a line ---, then title: ... and description: ..., then a line --- again.",
    ),
    Code(
        "P804",
        "A link to a file that is not there",
        "A hand-written page links to another one, or to a picture, and no file lies there. Such a link is the way "
        "from the page's own file to the other file.",
        (Change(HOME, "[the guide](guides/guide.md)", "[the guide](guides/gude.md)"),),
        "Write the way to the other page's file, such as ../guides/remove.md.",
    ),
)
