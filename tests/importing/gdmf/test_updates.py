"""Builds of updates that the lookup service lists, held against the records."""

import datetime
from pathlib import Path

from generator.model.addition import LeftOut, NewAliases, NewBuild, NewLine, Plan
from generator.model.scope import Rule, Scope
from generator.model.version import Version
from tests.importing.made import (
    DESK,
    IOS_40,
    IOS_41,
    LAP,
    ONE,
    TWO,
    TWO_GLOBAL,
    Row,
    answer,
    asset,
    edited,
    of_gdmf,
)

NEW = asset("41.1", "51B20", "2031-07-02", TWO, TWO_GLOBAL)


def only(plan: Plan) -> NewBuild:
    (found,) = plan.additions
    assert isinstance(found, NewBuild)
    assert not plan.contradictions
    assert not plan.refused
    return found


def contradiction(plan: Plan) -> tuple[str, str, str]:
    (found,) = plan.contradictions
    assert not plan.additions
    return found.code, found.address, found.name


def test_a_new_build_has_all_that_the_service_says_of_it_and_no_more(tmp_path: Path) -> None:
    found = only(of_gdmf(tmp_path, answer(NEW)))
    day = datetime.date(2031, 7, 2)
    expected = NewBuild("ios", Version("41.1"), "51B20", day, Scope(rule=Rule.ON_SALE), (), ("gdmf",))
    assert found == expected


def test_what_is_known_gives_nothing(tmp_path: Path) -> None:
    known = (asset("40.2", "50C100", "2031-03-20", ONE, TWO), asset("40.2", "50C6100", "2031-03-20", ONE, TWO))
    plan = of_gdmf(tmp_path, answer(*known))
    assert (plan.additions, plan.contradictions, plan.refused, plan.left_out) == ((), (), (), ())
    assert plan.known == 1


def test_the_earliest_day_counts_wherever_it_stands(tmp_path: Path) -> None:
    early, late = NEW, {**NEW, "PostingDate": "2031-07-20"}
    assert only(of_gdmf(tmp_path, answer(late, every=(early,)))).date == datetime.date(2031, 7, 2)


def test_the_rolling_day_of_expiry_changes_nothing(tmp_path: Path) -> None:
    one, other = (of_gdmf(tmp_path, answer({**NEW, "ExpirationDate": day})) for day in ("2031-10-01", "soon"))
    assert one == other


def test_devices_of_all_its_rows_belong_to_a_build(tmp_path: Path) -> None:
    rows = [{**NEW, "SupportedDevices": [device]} for device in (TWO, TWO_GLOBAL)]
    assert only(of_gdmf(tmp_path, answer(*rows))).devices == Scope(rule=Rule.ON_SALE)


def test_macs_are_found_by_their_boards_in_any_case(tmp_path: Path) -> None:
    found = only(of_gdmf(tmp_path, answer(asset("40.3", "60D10", "2031-07-02", LAP))))
    assert (found.platform, found.devices) == ("macos", Scope(rule=Rule.ONLY, only=("Lap",)))


def test_a_row_for_two_platforms_gives_a_build_of_each(tmp_path: Path) -> None:
    plan = of_gdmf(tmp_path, answer(asset("40.3", "50D10", "2031-07-02", ONE, DESK)))
    found = [(one.platform, one.build) for one in plan.additions if isinstance(one, NewBuild)]
    assert found == [("ios", "50D10"), ("macos", "50D10")]


def test_devices_of_others_are_passed_over(tmp_path: Path) -> None:
    plan = of_gdmf(tmp_path, answer(asset("13.1", "23S1", "2031-07-02", "Watch6,1"), NEW))
    assert only(plan).build == "51B20"
    assert not plan.left_out


class TestSecondNumbers:
    def test_a_second_number_stands_beside_its_build(self, tmp_path: Path) -> None:
        second = {**NEW, "Build": "51B6020"}
        for rows in ((NEW, second), (second, NEW)):
            found = only(of_gdmf(tmp_path, answer(*rows)))
            assert (found.build, found.aliases) == ("51B20", ("51B6020",))

    def test_a_second_number_of_a_known_build_is_added_to_it(self, tmp_path: Path) -> None:
        rows = [asset("40.1", number, "2031-01-15", ONE) for number in ("50B50", "50B6050")]
        plan = of_gdmf(tmp_path, answer(*rows))
        assert plan.additions == (NewAliases("ios", Version("40.1"), "50B50", ("50B6050",)),)

    def test_one_alone_is_left_out_with_the_reason(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer({**NEW, "Build": "51B6020"}))
        assert not plan.additions
        assert plan.left_out[0].what == "iOS 41.1, build 51B6020"
        assert "second number" in plan.left_out[0].why

    def test_one_for_other_devices_is_not_taken_for_it(self, tmp_path: Path) -> None:
        rows = ({**NEW, "SupportedDevices": [TWO]}, {**NEW, "Build": "51B6020", "SupportedDevices": [TWO_GLOBAL]})
        assert only(of_gdmf(tmp_path, answer(*rows))).aliases == ()

    def test_one_that_is_of_another_build_here_is_a_contradiction(self, tmp_path: Path) -> None:
        rows = [asset("40.2", number, "2031-03-20", ONE) for number in ("50C100", "50C6100")]
        files = edited(
            (IOS_40, ", aliases: [50C6100]", ""), (IOS_40, "build: 50C200,", "build: 50C200, aliases: [50C6100],")
        )
        code, address, _ = contradiction(of_gdmf(tmp_path, answer(*rows), files))
        assert (code, address) == ("P956", "updates/ios-40.2.1/")


class TestKnownBuilds:
    def test_a_beta_that_is_released_gets_a_row_of_its_own(self, tmp_path: Path) -> None:
        beta = (
            '  - version: "41.1"\n    builds:\n'
            "      - {build: 51B20, channel: rc, label: RC, date: 2031-06-25, devices: all, sources: [list]}\n"
        )
        files = edited((IOS_41, "updates:\n", f"updates:\n{beta}"))
        assert only(of_gdmf(tmp_path, answer(NEW), files)).build == "51B20"

    def test_another_version_is_a_contradiction(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("40.2.1", "50C100", "2031-03-20", ONE)))
        assert contradiction(plan) == ("P953", "updates/ios-40.2/", "ios/50C100")

    def test_the_number_of_a_patch_is_a_contradiction(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("40.2", "50C771000a", "2031-04-10", ONE)))
        assert contradiction(plan) == ("P953", "patches/2031-04-10-kernel-a/", "ios/50C771000a")

    def test_an_earlier_day_is_a_contradiction_and_a_later_one_says_nothing(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("40.2", "50C100", "2031-03-19", ONE)))
        assert contradiction(plan) == ("P954", "updates/ios-40.2/", "ios/50C100")
        assert not of_gdmf(tmp_path, answer(asset("40.2", "50C100", "2031-05-19", ONE))).contradictions

    def test_more_devices_are_a_contradiction_and_fewer_say_nothing(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("40.1", "60B50", "2031-01-15", DESK, LAP)))
        assert contradiction(plan) == ("P955", "updates/macos-40.1/", "macos/60B50")
        assert "Mac90,2" in plan.contradictions[0].message
        assert not of_gdmf(tmp_path, answer(asset("40.2", "60C100", "2031-03-20", LAP))).contradictions

    def test_a_device_that_does_not_run_the_line_is_a_contradiction_at_the_device(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("41.1", "51B20", "2031-07-02", ONE, TWO, TWO_GLOBAL)))
        assert [(one.code, one.address) for one in plan.contradictions] == [("P955", "devices/iPhone90,1/")]
        assert [one.devices for one in plan.additions if isinstance(one, NewBuild)] == [Scope(rule=Rule.ON_SALE)]

    def test_a_build_twice_with_two_versions_is_refused(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(NEW, {**NEW, "ProductVersion": "41.2"}))
        assert [(one.code, one.where[-2:]) for one in plan.refused] == [("P961", (1, "Build"))]


class TestTime:
    def test_checked_moves_to_the_newest_day_that_comes_in(self, tmp_path: Path) -> None:
        assert of_gdmf(tmp_path, answer(NEW)).checked == datetime.date(2031, 7, 2)

    def test_it_stays_where_nothing_newer_comes_in(self, tmp_path: Path) -> None:
        earlier = {**NEW, "PostingDate": "2031-06-29"}
        assert of_gdmf(tmp_path, answer(earlier)).checked is None
        assert of_gdmf(tmp_path, answer(asset("40.2", "50C100", "2031-07-20", ONE))).checked is None

    def test_a_version_dated_after_a_higher_one_was_listed_again(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("40.1.1", "50B60", "2031-05-21", ONE)))
        assert not plan.additions
        assert [(one.code, one.where[-1]) for one in plan.refused] == [("P964", "PostingDate")]

    def test_also_if_the_higher_one_comes_in_with_it(self, tmp_path: Path) -> None:
        rows = (asset("40.3", "50D10", "2031-07-02", ONE), asset("40.2.2", "50C210", "2031-07-03", ONE))
        plan = of_gdmf(tmp_path, answer(*rows))
        assert [one.build for one in plan.additions if isinstance(one, NewBuild)] == ["50D10"]
        assert [one.code for one in plan.refused] == ["P964"]


class TestLines:
    def test_a_newer_line_comes_in_with_its_train(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(asset("42.0", "52A10", "2031-07-02", TWO)))
        assert [type(one) for one in plan.additions] == [NewBuild, NewLine]
        assert plan.additions[1] == NewLine("ios", 42, "52")

    def test_builds_of_a_new_line_have_one_train(self, tmp_path: Path) -> None:
        rows: tuple[Row, ...] = (asset("42.1", "52B10", "2031-07-03", TWO), asset("42.0", "53A10", "2031-07-02", TWO))
        plan = of_gdmf(tmp_path, answer(*rows))
        assert [one.build for one in plan.additions if isinstance(one, NewBuild)] == ["52B10"]
        assert [one.what for one in plan.left_out] == ["iOS 42.0, build 53A10"]

    def test_an_old_line_is_left_out(self, tmp_path: Path) -> None:
        plan = of_gdmf(
            tmp_path, answer(asset("39.5", "49F10", "2031-07-02", ONE), asset("39.6", "49G10", "2031-07-02", ONE))
        )
        assert (plan.additions, plan.left_out) == ((), (LeftOut("iOS 39.6", "the records begin with 40"),))


class TestStrangeDevices:
    def test_one_of_a_kind_that_has_records_is_told(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer({**NEW, "SupportedDevices": [TWO, TWO_GLOBAL, "iPhone92,1"]}))
        assert [one.what for one in plan.left_out] == ["iPhone92,1, listed for iOS 41.1"]
        assert len(plan.additions) == 1

    def test_a_board_among_boards_is_told_once(self, tmp_path: Path) -> None:
        new, known = ("40.3", "60D10", "2031-07-02"), ("40.2", "60C100", "2031-03-20")
        data = answer()
        data["PublicAssetSets"]["macOS"] = [asset(*row, DESK, "VMM-1") for row in (new, known)]
        plan = of_gdmf(tmp_path, data)
        assert [one.what for one in plan.left_out] == ["VMM-1, listed for macOS 40.3 and 1 other version"]

    def test_a_build_for_strange_devices_alone_is_told_with_them(self, tmp_path: Path) -> None:
        data = answer(asset("41.1", "51S20", "2031-07-02", "Watch6,1"))
        data["AssetSets"]["macOS"] = [asset("40.3", "60D10", "2031-07-02", "Z9AP")]
        plan = of_gdmf(tmp_path, data)
        assert (plan.additions, [one.what for one in plan.left_out]) == ((), ["Z9AP, listed for macOS 40.3"])
