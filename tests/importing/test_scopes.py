"""The rule for a set of devices stands for exactly that set, and is one that a person would write."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.scopes import Reach, written
from generator.model.device import Device
from generator.model.scope import Fleet, Rule, Scope
from tests.content.real import catalogue

DAY = datetime.date(2031, 6, 1)


def device(identifier: str, name: str, released: str = "2030-01-01", last: str | None = None, *more: str) -> Device:
    runs = {"ios": {"from": "39.0"} | ({"to": last} if last else {})}
    names = (name, *more)
    return Device.model_validate(
        {"identifier": identifier, "names": names, "released": released, "runs": runs, "sources": ("list",)}
    )


FLEET = Fleet(
    (
        device("iPhone1,1", "Old", last="40"),
        device("iPhone1,2", "Old", last="40"),
        device("iPhone2,1", "Two"),
        device("iPhone2,2", "Two"),
        device("iPhone3,1", "Three", "2030-01-01", None, "Third"),
        device("iPhone4,1", "Late", "2031-09-01"),
    )
)
REACH = Reach("ios", 40, DAY, FLEET)
OLD = {"iPhone1,1", "iPhone1,2"}
ALL = frozenset(FLEET.devices)
SALE = ALL - {"iPhone4,1"}


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        (SALE, {"rule": "on-sale"}),
        (ALL, {"rule": "all"}),
        (OLD, {"rule": "ends-here"}),
        (SALE - OLD, {"rule": "on-sale", "except": ["Old"]}),
        (SALE - {"iPhone2,1"}, {"rule": "on-sale", "except": ["iPhone2,1"]}),
        (OLD | {"iPhone4,1"}, {"rule": "ends-here", "plus": ["Late"]}),
        ({"iPhone3,1"}, {"only": ["Three"]}),
        ({"iPhone2,2"}, {"only": ["iPhone2,2"]}),
        ({"iPhone2,1", "iPhone2,2"}, {"only": ["Two"]}),
    ],
)
def test_the_shortest_rule_is_written_with_names_where_they_mean_no_other(
    devices: set[str], expected: dict[str, object]
) -> None:
    assert written(frozenset(devices), REACH) == Scope.model_validate(expected)


def test_what_lies_outside_the_base_of_a_patch_does_not_count() -> None:
    base = frozenset({"iPhone2,1", "iPhone2,2", "iPhone3,1"})
    assert written(base - {"iPhone3,1"}, REACH, base) == Scope.model_validate({"only": ["Two"]})
    assert written(base, REACH, base) == Scope(rule=Rule.ON_SALE)


def read_back(scope: Scope, reach: Reach, within: frozenset[str] | None) -> frozenset[str]:
    """As the catalogue reads the devices of an update's build, and of a patch's build on its base."""
    devices = scope.devices(reach.platform, reach.major, reach.day, reach.fleet)
    named = reach.fleet.identifiers((*scope.only, *scope.plus))
    return devices if within is None else devices & (within | named)


LINES = sorted(catalogue().lines)


@given(data=st.data())
def test_a_rule_stands_for_exactly_the_devices_that_it_was_written_for(data: st.DataObject) -> None:
    shipped = catalogue()
    platform, major = data.draw(st.sampled_from(LINES))
    days = [row.date for row in shipped.lines[platform, major]]
    reach = Reach(platform, major, data.draw(st.sampled_from(days)), shipped.fleet)
    runs = [one.identifier for one in shipped.fleet.runs(platform, major)]
    start = data.draw(st.sampled_from([*Rule]))
    begin = Scope(rule=start).devices(platform, major, reach.day, shipped.fleet)
    flipped = data.draw(st.sets(st.sampled_from(runs), max_size=8))
    devices = frozenset(begin) ^ flipped or frozenset(runs)
    assert read_back(written(devices, reach), reach, None) == devices
    within = devices | data.draw(st.sets(st.sampled_from(runs), max_size=8))
    assert read_back(written(devices, reach, within), reach, within) == devices


def test_the_shipped_scopes_are_written_with_no_more_names_than_people_wrote() -> None:
    shipped = catalogue()
    for (platform, major), rows in shipped.lines.items():
        for row in rows:
            found = written(row.devices, Reach(platform, major, row.date, shipped.fleet))
            assert len(found.named) <= len(row.item.devices.named), (row.build, found)
