"""Checked records become the catalogue: linked, sorted, indexed."""

import datetime
from pathlib import Path

from generator.model.scope import Fleet
from generator.model.version import Version
from tests.world import catalogue, edited

LAP = "Mac90,2"


def test_everything_is_there_in_its_order(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert world.checked == datetime.date(2031, 6, 30)
    assert list(world.platforms) == ["ios", "macos"]
    assert list(world.updates) == ["ios-41.0", "ios-40.2.1", "ios-40.2", "ios-40.1", "macos-40.2", "macos-40.1"]
    assert [name[:10] for name in world.patches] == ["2031-04-10", "2031-02-12", "2031-02-04", "2031-02-01"]
    assert list(world.names) == ["phone-one", "phone-two", "desk-2030", "desk-rack-2030", "lap"]
    assert len(world.patch_rows) == 8


def test_a_line_is_sorted_by_version_then_date(tmp_path: Path) -> None:
    rows = catalogue(tmp_path).lines["ios", 40]
    assert [row.build for row in rows] == ["50B50", "50C5001a", "50C100", "50C100", "50C200"]
    assert [(row.version, row.date) for row in rows] == sorted((row.version, row.date) for row in rows)


def test_a_candidate_and_its_release_are_two_rows_of_one_build_oldest_first(tmp_path: Path) -> None:
    rows = catalogue(tmp_path).rows["ios", "50C100"]
    assert [str(row.item.channel) for row in rows] == ["rc", "release"]
    assert [row.published for row in rows] == [False, True]


def test_an_alias_finds_the_rows_of_its_main_build(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert world.rows["ios", "50C6100"] is world.rows["ios", "50C100"]


def test_an_update_is_found_however_its_version_is_written(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert world.update_of("ios", Version("40.2.0")) is world.updates["ios-40.2"]
    assert world.update_of("ios", Version("41")) is world.updates["ios-41.0"]
    assert world.update_of("ios", Version("40.3")) is None


def test_the_first_day_of_a_release_is_not_that_of_its_candidate(tmp_path: Path) -> None:
    update = catalogue(tmp_path).updates["ios-40.2"]
    assert update.published == datetime.date(2031, 3, 20)
    assert update.began == datetime.date(2031, 2, 10)


def test_a_patch_is_made_for_the_devices_of_its_base(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert world.patches_by_build["macos", "60B770501a"].devices == {LAP}
    assert world.patches_by_build["macos", "60B770500a"].devices == {"Mac90,1"}
    assert world.patches_by_build["ios", "50B770500a"].devices == {"iPhone90,1", "iPhone91,1", "iPhone91,2"}


def test_a_patch_with_a_scope_of_its_own_is_made_for_what_it_leaves(tmp_path: Path) -> None:
    change = ("patches/2031/2031-04-10-kernel-a.yml", "base: 50C100,", "base: 50C100, devices: {only: [Phone Two]},")
    row = catalogue(tmp_path, edited(change)).patches_by_build["ios", "50C771000a"]
    assert row.devices == {"iPhone91,1", "iPhone91,2"}


def test_patches_on_a_base_are_oldest_first(tmp_path: Path) -> None:
    rows = catalogue(tmp_path).patches_by_base["ios", "50B50"]
    assert [row.letter for row in rows] == ["a", "b"]
    assert rows[0].withdrawn_by(datetime.date(2031, 2, 2))
    assert not rows[0].withdrawn_by(datetime.date(2031, 2, 1))


def test_devices_that_share_a_name_share_its_page(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert [device.identifier for device in world.names["phone-two"].devices] == ["iPhone91,1", "iPhone91,2"]
    assert world.names["desk-2030"].devices == world.names["desk-rack-2030"].devices


def test_a_slug_pins_the_leading_name_and_no_other(tmp_path: Path) -> None:
    change = ("devices/mac.yml", "    boards: [Y1AP]", "    slug: desk\n    boards: [Y1AP]")
    world = catalogue(tmp_path, edited(change))
    assert [slug for slug in world.names if "desk" in slug] == ["desk", "desk-rack-2030"]
    for slug in ("desk", "desk-rack-2030"):
        assert world.paths[f"devices/{slug}"] == "content/devices/mac.yml"


def test_every_page_of_a_record_knows_its_file(tmp_path: Path) -> None:
    paths = catalogue(tmp_path).paths
    assert paths["patches/2031-02-01-webkit-a"] == "content/patches/2031/2031-02-01-webkit-a.yml"
    assert paths["updates/ios-41.0"] == paths["lines/ios-41"] == "content/updates/ios/41.yml"
    assert paths["devices/phone-two"] == "content/devices/iphone.yml"


def test_sources_are_cited_once_each(tmp_path: Path) -> None:
    cited = catalogue(tmp_path).cite("list", "https://list.example/", "list:a b")
    assert [citation.url for citation in cited] == ["https://list.example/", "https://list.example/files/a%20b"]


def test_platforms_and_programs_are_found_for_devices_and_versions(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert world.platform_of("iPhone90,1") == "ios"
    assert world.platform_of(LAP) == "macos"
    program = world.program_for("ios", Version("40.1"))
    assert program is not None
    assert program.id == "bsi"
    assert world.program_for("ios", Version("40.0.9")) is None


def test_the_same_records_give_the_same_order_whatever_the_order_of_updates(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    assert isinstance(world.fleet, Fleet)
    assert [row.build for row in catalogue(tmp_path).patch_rows] == [row.build for row in world.patch_rows]
