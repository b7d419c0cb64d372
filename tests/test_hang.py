"""What cannot be hung is refused, with both sides named."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.engine import Settings
from generator.errors import BetweenError
from generator.hang import Hanging
from generator.model.document import HandWritten
from generator.model.output import Digest, OutputFile, Page
from generator.render.environment import environment
from generator.render.slots import Surroundings
from generator.search import SearchIndex
from generator.write import Stage
from tests import world
from tests.shared import ROOT

FRAME = "<title><!--[title]-->x<!--[/title]--></title><!--[content]--><!--[/content]-->"
WRITTEN = (
    HandWritten("content/pages/index.md", "", "Home", "The home page", None, "", ()),
    HandWritten("content/pages/patches/index.md", "patches/", "Patches", "All", None, "", ("Old ones",)),
    HandWritten("content/pages/frames/note.md", "frames/note/", "Frame", "A frame", "note", "", ()),
)
NOTE = Page("patches/one/", "note", "One", "The first", "<h1>One</h1>", digest=Digest("Patch", "One", "The first"))


def _hanging(folder: Path) -> Hanging:
    stage = Stage.beside(folder / "site")
    for page in WRITTEN:
        stage.write(OutputFile(f"{page.address}index.html", FRAME.encode()))
    stage.write(OutputFile("404.html", FRAME.encode()))
    catalogue = world.catalogue(folder)
    site = Settings("World", "https://world.example/", "about/", "")
    surroundings = Surroundings(environment(ROOT / "templates"), site, catalogue.checked, catalogue.checked)
    return Hanging(stage, WRITTEN, surroundings, SearchIndex(folder / "digests", folder / "index"))


def _hang(folder: Path, pages: Sequence[Page]) -> Path:
    hanging = _hanging(folder)
    hanging.hang(pages)
    hanging.finish()
    return folder / ".site.stage"


def test_a_note_is_hung_and_the_frame_taken_away(tmp_path: Path) -> None:
    stage = _hang(tmp_path, [NOTE])
    assert "<h1>One</h1>" in (stage / "patches/one/index.html").read_text()
    assert not (stage / "frames").exists()


def test_a_list_follows_the_hand_written_text(tmp_path: Path) -> None:
    stage = _hang(tmp_path, [Page("patches/", None, "Patches", "All", "<p>the list</p>")])
    assert "<p>the list</p>" in (stage / "patches/index.html").read_text()


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ([NOTE, NOTE], r"/patches/one/: patches/one/ \(One\) and patches/one/ \(One\)"),
        (
            [Page("patches/", "note", "All", "All", "")],
            r"/patches/: patches/ \(All\) and content/pages/patches",
        ),
        ([Page("lists/", None, "All", "All", "")], r"no hand-written page for the list at /lists/"),
        ([Page("patches/one/", "nothing", "One", "One", "")], r"no frame 'nothing' for /patches/one/"),
        ([Page("patches/one/two/", "note", "One", "One", "")], r"/patches/one/two/ does not lie two folders deep"),
    ],
)
def test_what_cannot_be_hung_is_an_error_that_names_both(tmp_path: Path, pages: list[Page], told: str) -> None:
    with pytest.raises(BetweenError, match=told):
        _hang(tmp_path, pages)
