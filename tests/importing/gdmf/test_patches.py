"""Builds of patches that the lookup service lists, held against the records."""

import datetime
from pathlib import Path

from generator.model.addition import LeftOut, NewBuild, NewPatch, NewPatchBuild, Plan
from generator.model.scope import Rule, Scope
from generator.model.version import Version
from tests.importing.made import DESK, LAP, ONE, TWO, TWO_GLOBAL, answer, asset, of_gdmf, patch

PHONE = patch("40.2", "50C772000b", "2031-06-20", "50C100", ONE, TWO, TWO_GLOBAL, letter="b")
MAC = patch("40.2", "60C772000b", "2031-06-20", "60C100", DESK, letter="b")


def patches(plan: Plan) -> list[NewPatch]:
    return [one for one in plan.additions if isinstance(one, NewPatch)]


def contradictions(plan: Plan) -> list[tuple[str, str]]:
    return [(one.code, one.name or one.address) for one in plan.contradictions]


def test_builds_of_a_day_and_a_letter_are_one_patch(tmp_path: Path) -> None:
    (found,) = patches(of_gdmf(tmp_path, answer(patches=(MAC, PHONE))))
    assert (found.id, found.program, found.date) == ("2031-06-20-bsi-40-2-b", "bsi", datetime.date(2031, 6, 20))
    assert found.name == "Background Improvement 40.2 (b)"
    only_desk = Scope(rule=Rule.ONLY, only=("Desk (2030)",))
    assert found.builds == (
        NewPatchBuild("ios", Version("40.2"), "b", "50C772000b", "50C100", None, ("gdmf",)),
        NewPatchBuild("macos", Version("40.2"), "b", "60C772000b", "60C100", only_desk, ("gdmf",)),
    )


def test_one_that_fits_a_patch_of_the_records_is_added_to_it(tmp_path: Path) -> None:
    late = patch("40.2", "60C771000a", "2031-04-10", "60C100", DESK, LAP)
    (found,) = patches(of_gdmf(tmp_path, answer(patches=(late,))))
    assert (found.id, found.exists) == ("2031-04-10-kernel-a", True)
    assert [build.devices for build in found.builds] == [None]


def test_a_base_may_come_in_with_it(tmp_path: Path) -> None:
    base = asset("41.1", "51B20", "2031-07-02", TWO, TWO_GLOBAL)
    one = patch("41.1", "51B770001a", "2031-07-05", "51B20", TWO)
    plan = of_gdmf(tmp_path, answer(base, patches=(one,)))
    assert [type(addition) for addition in plan.additions] == [NewBuild, NewPatch]
    assert patches(plan)[0].builds[0].devices == Scope(rule=Rule.ONLY, only=("iPhone91,1",))
    assert plan.checked == datetime.date(2031, 7, 5)


def test_a_base_under_its_second_number_is_written_under_its_main_one(tmp_path: Path) -> None:
    (found,) = patches(of_gdmf(tmp_path, answer(patches=({**PHONE, "PrerequisiteBuild": "50C6100"},))))
    assert found.builds[0].base == "50C100"
    base = asset("41.1", "51B20", "2031-07-02", TWO)
    rows = (base, {**base, "Build": "51B6020"})
    (found,) = patches(
        of_gdmf(tmp_path, answer(*rows, patches=(patch("41.1", "51B1a", "2031-07-05", "51B6020", TWO),)))
    )
    assert found.builds[0].base == "51B20"


def test_without_its_base_it_is_left_out(tmp_path: Path) -> None:
    plan = of_gdmf(tmp_path, answer(patches=({**PHONE, "PrerequisiteBuild": "50C101"},)))
    assert (plan.additions, [one.what for one in plan.left_out]) == ((), ["iOS 40.2 (b), build 50C772000b"])


def test_without_a_program_it_is_left_out(tmp_path: Path) -> None:
    base = asset("40.0", "50A10", "2030-12-01", ONE)
    plan = of_gdmf(tmp_path, answer(base, patches=(patch("40.0", "50A770000a", "2031-06-20", "50A10", ONE),)))
    assert not patches(plan)
    assert plan.left_out == (LeftOut("iOS 40.0 (a), build 50A770000a", "no program of programs.yml serves iOS 40.0"),)


class TestKnown:
    def test_what_is_known_gives_nothing(self, tmp_path: Path) -> None:
        one = patch("40.2", "50C771000a", "2031-05-01", "50C6100", ONE)
        plan = of_gdmf(tmp_path, answer(patches=(one,)))
        assert (plan.additions, plan.contradictions, plan.left_out, plan.known) == ((), (), (), 1)

    def test_a_test_is_left_to_people(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(patches=(patch("40.2", "50C770001a", "2031-02-12", "50C5001a", ONE),)))
        assert not plan.additions
        assert "released" in plan.left_out[0].why

    def test_another_letter_base_day_or_device_is_a_contradiction(self, tmp_path: Path) -> None:
        one = patch("40.1", "60B770500a", "2031-02-01", "60B50", DESK)
        assert contradictions(of_gdmf(tmp_path, answer(patches=(one,)))) == []
        name = "macos/60B770500a"
        for change, code in (
            ({"ProductVersionExtra": "(b)"}, "P953"),
            ({"ProductVersion": "40.2"}, "P953"),
            ({"PrerequisiteBuild": "60B2050"}, "P957"),
            ({"PostingDate": "2031-01-31"}, "P954"),
            ({"SupportedDevices": [DESK, LAP]}, "P955"),
        ):
            assert contradictions(of_gdmf(tmp_path, answer(patches=(one | change,)))) == [(code, name)], change

    def test_a_letter_that_its_base_has_already_is_a_contradiction(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(patches=(patch("40.2", "50C779999a", "2031-06-20", "50C100", ONE),)))
        assert contradictions(plan) == [("P957", "ios/50C771000a")]
        assert not plan.additions

    def test_the_number_of_an_update_is_a_contradiction(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(patches=(patch("40.2", "50C200", "2031-06-20", "50C100", ONE),)))
        assert contradictions(plan) == [("P953", "ios/50C200")]

    def test_a_base_of_another_version_is_a_contradiction(self, tmp_path: Path) -> None:
        plan = of_gdmf(tmp_path, answer(patches=({**PHONE, "PrerequisiteBuild": "50C200"},)))
        assert contradictions(plan) == [("P953", "ios/50C200")]
        assert not plan.additions
