import datetime
from pathlib import Path

import pytest

from generator.derive.history import history
from generator.derive.ledger import ledger
from generator.model.catalogue import Catalogue
from tests import world


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return world.catalogue(tmp_path)


def test_every_event_is_an_entry_with_its_day(catalogue: Catalogue) -> None:
    entries = ledger(catalogue, ()).entries
    assert entries == {happening.id: happening.date for happening in history(catalogue)}
    assert entries["patches/2031-04-10-kernel-a/released/2031-04-10"] == datetime.date(2031, 4, 10)


def test_a_build_has_the_day_of_its_release_and_not_of_its_candidate(catalogue: Catalogue) -> None:
    builds = ledger(catalogue, ()).releases["updates/ios-40.2"]
    assert builds == {"ios/50C100": datetime.date(2031, 3, 20)}


def test_builds_of_patches_have_the_day_on_which_they_began(catalogue: Catalogue) -> None:
    releases = ledger(catalogue, ()).releases
    assert releases["patches/2031-02-12-test-a"] == {"ios/50C770001a": datetime.date(2031, 2, 12)}
    assert len(releases["patches/2031-02-01-webkit-a"]) == 3


def test_everything_is_in_one_order(catalogue: Catalogue) -> None:
    made = ledger(catalogue, ["b/", "", "a/", "b/"])
    assert made.addresses == ("", "a/", "b/")
    assert list(made.entries) == sorted(made.entries)
    assert list(made.releases) == sorted(made.releases)


def test_entries_of_devices_stand_with_what_caused_them(catalogue: Catalogue) -> None:
    cause, day = "patches/2031-04-10-kernel-a/released/2031-04-10", datetime.date(2031, 4, 10)
    later = day + datetime.timedelta(days=1)
    made = ledger(
        catalogue, (), [(f"devices/{name}/{cause}", day) for name in ("two", "one")] + [(f"devices/x/{cause}", later)]
    )
    assert made.devices == {cause: ("one", "two")}
    assert made.entries[f"devices/x/{cause}"] == later
