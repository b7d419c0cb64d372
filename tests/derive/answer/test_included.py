"""An update that comes first says whether it has the fixes of the installed patch, where that was known by the day."""

import pytest

from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import PHONE, ask, rules
from tests.derive.answer.conftest import Make

B = "patches/2031/2031-02-04-webkit-b.yml"
EVENT = "{date: 2031-03-20, event: included, in: {ios: 40.2, macos: 40.2}, sources: [list]}"


def test_it_has_the_fixes_of_the_installed_patch(world: Catalogue) -> None:
    found = ask(world, PHONE, "50B770500b", "03-20")
    assert found.steps[0].contains
    (reason,) = (reason for reason in found.reasons if reason.rule == "included")
    assert reason.text.replace("\u00a0", " ") == "iOS 40.2 contains the fixes of 40.1 (b), the installed patch."
    assert reason.sources == ("list",)


def test_a_later_update_of_the_line_has_them_too(world: Catalogue) -> None:
    assert ask(world, PHONE, "50B770500b", "05-20").steps[0].contains


LATER = "{date: 2031-05-20, event: included, in: {ios: 40.2.1}, sources: [list]}"


@pytest.mark.parametrize(("new", "later"), [("", False), (f"  - {LATER}\n", True)])
def test_where_it_is_not_known_nothing_is_said(made: Make, new: str, later: bool) -> None:
    world = made((B, f"  - {EVENT}\n", new))
    found = ask(world, PHONE, "50B770500b", "03-20")
    assert not found.steps[0].contains
    assert "included" not in rules(found)
    assert ask(world, PHONE, "50B770500b", "05-20").steps[0].contains is later


def test_without_a_patch_there_is_nothing_to_say(world: Catalogue) -> None:
    assert not ask(world, PHONE, "50B50", "03-20").steps[0].contains
