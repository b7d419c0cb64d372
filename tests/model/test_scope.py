"""A rule plus exceptions stands for a set of devices."""

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.model.device import Device
from generator.model.scope import AnyScope, Fleet, Scope

DAY = datetime.date(2031, 1, 1)
scopes: TypeAdapter[Scope] = TypeAdapter(AnyScope)


def device(identifier: str, name: str, released: str, last: str | None = None) -> Device:
    runs = {"from": "38.0"} | ({"to": last} if last else {})
    data = {"identifier": identifier, "names": [name], "released": released, "runs": {"ios": runs}, "sources": ["list"]}
    return Device.model_validate(data)


FLEET = Fleet(
    [
        device("iPhone1,1", "Old", "2028-01-01", "40"),
        device("iPhone2,1", "Twin", "2029-01-01"),
        device("iPhone2,2", "Twin", "2029-01-01"),
        device("iPhone3,1", "New", "2031-01-02"),
    ]
)


def expanded(written: Any, major: int = 40, day: datetime.date = DAY) -> list[str]:
    return sorted(scopes.validate_python(written).devices("ios", major, day, FLEET))


@pytest.mark.parametrize(
    ("written", "devices"),
    [
        ("all", ["iPhone1,1", "iPhone2,1", "iPhone2,2", "iPhone3,1"]),
        ("on-sale", ["iPhone1,1", "iPhone2,1", "iPhone2,2"]),
        ("ends-here", ["iPhone1,1"]),
        ({"rule": "all", "except": ["Twin"]}, ["iPhone1,1", "iPhone3,1"]),
        ({"rule": "on-sale", "plus": ["New"], "except": ["iPhone2,1"]}, ["iPhone1,1", "iPhone2,2", "iPhone3,1"]),
        ({"only": ["Twin"]}, ["iPhone2,1", "iPhone2,2"]),
        ({"only": ["Nobody"]}, []),
        ({"rule": "all", "except": ["Twin"], "plus": ["iPhone2,2"]}, ["iPhone1,1", "iPhone2,2", "iPhone3,1"]),
    ],
)
def test_a_scope_stands_for_devices(written: Any, devices: list[str]) -> None:
    assert expanded(written) == devices


def test_a_device_is_on_sale_from_its_day_on() -> None:
    assert "iPhone3,1" in expanded("on-sale", day=datetime.date(2031, 1, 2))


def test_only_devices_that_run_the_line_are_taken_in_by_a_rule() -> None:
    assert "iPhone1,1" not in expanded("all", major=41)
    assert expanded("all", major=37) == []
    assert scopes.validate_python("all").devices("macos", 40, DAY, FLEET) == frozenset()


def test_a_fleet_knows_identifiers_and_marketing_names() -> None:
    assert FLEET.identifiers(["Twin", "iPhone1,1", "Nobody"]) == {"iPhone1,1", "iPhone2,1", "iPhone2,2"}
    assert FLEET.knows("Twin")
    assert not FLEET.knows("twin")
    assert [d.identifier for d in FLEET.runs("ios", 41)] == ["iPhone2,1", "iPhone2,2", "iPhone3,1"]
