from pathlib import Path

from generator.model.version import Version
from tests.world import catalogue, edited

SWITCH = "        switch: Automatically Install\n"


def test_a_version_that_was_only_tested_is_not_served(tmp_path: Path) -> None:
    tests = "    tests:\n      ios: {from: 39.0, to: 40.0}\n    settings:"
    program = catalogue(tmp_path, edited(("programs.yml", "    settings:", tests))).programs["bsi"]
    asked = [("ios", "39.0"), ("ios", "40.0"), ("ios", "40.1"), ("macos", "40.0")]
    found = [(program.tests_version(p, Version(v)), program.serves_version(p, Version(v))) for p, v in asked]
    assert found == [(True, False), (True, False), (False, True), (False, False)]


def test_the_place_of_the_switch_is_no_place_to_install_unless_the_record_says_so(tmp_path: Path) -> None:
    world = catalogue(tmp_path, edited(("programs.yml", SWITCH, f"{SWITCH}        install: true\n")))
    program = world.programs["bsi"]
    place = program.place("ios")
    assert place
    assert place.path == ("Settings", "Privacy", "Improvements")
    assert program.setting("macos")
    assert program.place("macos") is None
