"""A new device: its place among those that are called like it."""

import difflib
from pathlib import Path

import pytest

from generator.desk import device
from generator.desk.fields import Unfit
from generator.project import Project
from tests.desk.filled import drafted, plain
from tests.shared import ROOT
from tests.world import edited

TOLD = {
    "family": "iphone", "identifier": "iPhone92,1", "name": "Phone Three", "released": "2031-04-01", "source": "list",
}  # fmt: skip


def order(text: str) -> list[str]:
    return [str(one["identifier"]) for one in plain(text)["devices"]]


def test_a_new_device_is_whole_and_proposes_the_version_of_its_day(tmp_path: Path) -> None:
    draft, problems = drafted(device, tmp_path, {**TOLD, "board": ["X9AP"], "variant": "Global"})
    assert problems == []
    assert (
        '  - identifier: "iPhone92,1"\n    names: [Phone Three]\n    variant: Global\n    boards: [X9AP]\n'
        "    released: 2031-04-01\n    runs: {ios: {from: 40.2}}\n    sources: [list]\n"
    ) in draft.text


def test_the_newest_stands_first_and_an_older_one_further_down(tmp_path: Path) -> None:
    files = edited(
        ("devices/iphone.yml", "released: 2028-09-01", "released: 2029-09-02"),
        ("devices/iphone.yml", "Phone One", "Phone New"),
    )
    assert order(drafted(device, tmp_path, TOLD, files)[0].text)[0] == "iPhone92,1"
    older = {**TOLD, "released": "2029-09-01", "runs": "39.0", "identifier": "iPhone91,3"}
    assert order(drafted(device, tmp_path, older, files)[0].text) == [
        "iPhone90,1", "iPhone91,1", "iPhone91,2", "iPhone91,3",
    ]  # fmt: skip


def test_a_product_s_heading_stays_on_top_of_it(tmp_path: Path) -> None:
    files = edited(("devices/mac.yml", '  - identifier: "Mac90,2"', '\n  # Laps\n  - identifier: "Mac90,2"'))
    told = {**TOLD, "family": "mac", "identifier": "Mac91,1", "name": "Lap (2031)", "runs": "40.2"}
    draft, problems = drafted(device, tmp_path, told, files)
    assert problems == []
    assert '\n\n  # Laps\n  - identifier: "Mac91,1"\n' in draft.text
    assert order(draft.text) == ["Mac90,1", "Mac91,1", "Mac90,2"]
    assert draft.text.count("# Laps") == 1


@pytest.mark.parametrize(
    ("family", "name", "above"),
    [
        ("mac", "MacBook Air (15-inch, M9)", "MacBook Air"),
        ("mac", "Mac mini (M9)", "Mac mini"),
        ("mac", "iMac (24-inch, M9, 2099)", "iMac"),
        ("ipad", "iPad Pro 13-inch (M9)", "iPad Pro"),
        ("ipad", "iPad (A99)", "iPad ("),
        ("iphone", "iPhone 99", "iPhone"),
    ],
)
def test_in_the_real_files_it_stands_first_among_its_kind(family: str, name: str, above: str) -> None:
    from generator.desk.fields import Answers, fill
    from tests.content.real import catalogue

    told = {"family": family, "identifier": "Test99,1", "name": name, "released": "2099-01-01", "source": "appledb"}
    answers = Answers(catalogue(), catalogue().checked, {key: (value,) for key, value in told.items()})
    fill(device.form, answers, None)
    text = device.draft(Project(ROOT), answers).text
    before = (ROOT / f"content/devices/{family}.yml").read_text()
    place = order(text).index("Test99,1")
    names: list[str] = [one["names"][0] for one in plain(before)["devices"]]
    assert names[place].startswith(above)
    assert not any(other.startswith(above) for other in names[:place])
    changes = difflib.unified_diff(before.split("\n"), text.split("\n"), n=0, lineterm="")
    assert not [line for line in list(changes)[2:] if line.startswith("-")]


@pytest.mark.parametrize(
    ("key", "told", "why"),
    [
        ("identifier", "iPhone90,1", "there is a device iPhone90,1 already"),
        ("identifier", "Phone Four", "is not a device identifier"),
        ("family", "iphones", "did you mean iphone"),
        ("released", "soon", "is not a date"),
    ],
)
def test_what_is_wrong_is_told_before_there_is_a_draft(key: str, told: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unfit, match=why):
        drafted(device, tmp_path, {**TOLD, key: told})
