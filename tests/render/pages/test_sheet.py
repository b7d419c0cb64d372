from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.render.environment import bound, environment
from generator.render.pages.sheet import Cited, Contents
from tests import world
from tests.shared import ROOT


def _cited(folder: Path) -> Cited:
    catalogue = world.catalogue(folder)
    return Cited(catalogue, bound(environment(ROOT / "templates"), catalogue).filters)


def test_a_source_keeps_its_number_wherever_it_is_cited(tmp_path: Path) -> None:
    cited = _cited(tmp_path)
    cited("https://vendor.example/one", "list")
    cited("list", "list:a/b.json")
    assert [(source.number, source.url) for source in cited.all] == [
        (1, "https://vendor.example/one"),
        (2, "https://list.example/"),
        (3, "https://list.example/files/a/b.json"),
    ]


def test_a_source_says_which_page_or_file_it_is_unless_its_name_says_it_all(tmp_path: Path) -> None:
    cited = _cited(tmp_path)
    cited("https://vendor.example/one/", "list", "list:a/b c.json")
    assert [source.detail for source in cited.all] == ["/one", "", "files/a/b c.json"]


def test_nothing_cited_leaves_no_mark(tmp_path: Path) -> None:
    assert _cited(tmp_path)() == ""


def test_two_headings_with_one_id_are_an_error_that_names_the_page(tmp_path: Path) -> None:
    contents = Contents("about/", bound(environment(ROOT / "templates"), world.catalogue(tmp_path)).filters)
    contents.add("unknown", "Not known")
    with pytest.raises(BetweenError, match=r"about/ has two places called 'unknown'"):
        contents.under("unknown", "Unknown")
