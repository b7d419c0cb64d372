from pathlib import Path

from generator.render.feeds.groups import device_groups, scope_groups
from generator.render.feeds.scopes import scopes
from tests.world import catalogue


def test_every_scope_is_in_one_group_and_everything_withdrawals_and_tests_stand_first(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    groups = scope_groups(world)
    assert [feed.key for feed in groups[0].feeds] == ["all", "withdrawn", "test"]
    assert [feed.key for group in groups for feed in group.feeds] == [scope.key for scope in scopes(world)]


def test_devices_stand_by_family_newest_first_each_name_before_its_identifiers(tmp_path: Path) -> None:
    iphones, macs = device_groups(catalogue(tmp_path))
    assert (iphones.key, iphones.title, macs.title) == ("iphone", "iPhones", "Macs")
    assert [feed.key for feed in iphones.feeds] == [
        "device/phone-two", "device/iphone91-1", "device/iphone91-2", "device/phone-one", "device/iphone90-1",
    ]  # fmt: skip
    assert [feed.key for feed in macs.feeds] == [
        "device/lap", "device/mac90-2", "device/desk-2030", "device/mac90-1", "device/desk-rack-2030",
    ]  # fmt: skip
