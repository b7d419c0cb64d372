from pathlib import Path

import pytest

from generator.derive.families import folded, leading, models
from generator.model.catalogue import Catalogue
from tests import world


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return world.catalogue(tmp_path)


def test_all_devices_of_a_line_are_told_from_some(catalogue: Catalogue) -> None:
    (everyone,) = folded(catalogue, frozenset({"iPhone90,1", "iPhone91,1", "iPhone91,2"}), "ios", 40)
    assert (everyone.all, everyone.total, [name.name for name in everyone.names]) == (
        True,
        2,
        ["Phone Two", "Phone One"],
    )
    (some,) = folded(catalogue, frozenset({"iPhone90,1"}), "ios", 40)
    assert (some.all, [name.identifiers for name in some.names]) == (False, [()])


def test_a_name_of_which_only_some_identifiers_are_meant_names_them(catalogue: Catalogue) -> None:
    (group,) = folded(catalogue, frozenset({"iPhone91,2"}), "ios", 41)
    assert [(name.name, name.identifiers) for name in group.names] == [("Phone Two", ("iPhone91,2",))]
    assert not group.all


def test_no_devices_give_no_group(catalogue: Catalogue) -> None:
    assert folded(catalogue, frozenset(), "ios", 40) == ()


def test_only_leading_names_are_folded_and_the_newest_stands_first(catalogue: Catalogue) -> None:
    assert [name.name for name in leading(catalogue)] == ["Lap", "Desk (2030)", "Phone Two", "Phone One"]


def test_models_are_what_stands_before_a_digit_or_bracket(tmp_path: Path) -> None:
    device = (
        '  - identifier: "Mac91,{n}"\n    names: ["Tower ({n})"]\n    released: 2030-12-0{n}\n'
        "    runs: {{macos: {{from: 40.0}}}}\n    sources: [list]\n"
    )
    more = "".join(device.format(n=n) for n in (1, 2, 3))
    files = world.edited(("devices/mac.yml", "devices:\n", f"devices:\n{more}"))
    names = [name for name in world.catalogue(tmp_path, files).names.values() if name.family == "mac"]
    assert {model: len(group) for model, group in models(names, "Mac").items()} == {"Tower": 3, "Other": 3}
