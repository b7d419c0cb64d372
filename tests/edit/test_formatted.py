"""Whatever a record file looks like: its form is found in one step, and nothing that it says is lost."""

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit import parse, printed
from generator.edit.formatted import format_text, kept
from generator.edit.plain import lines_ended
from generator.load.strict import read
from tests.shared import ROOT
from tests.world import FILES

REAL = sorted(file for file in (ROOT / "content").rglob("*.yml") if "pages" not in file.parts)
KERNEL = "content/patches/2031/2031-04-10-kernel-a.yml"


def lines_of(text: str) -> list[str]:
    return format_text(text, KERNEL).splitlines()[1:]


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_real_records_have_their_form(file: Path) -> None:
    assert format_text(file.read_text(), file.relative_to(ROOT).as_posix()) == file.read_text()


def test_keys_stand_in_the_order_of_the_models_and_unknown_ones_behind_their_neighbours() -> None:
    text = "title: T\nwhat: W\nid: i\nevents:\n  - {event: released, date: 2031-01-01}\nprogram: p\n"
    assert lines_of(text) == [
        "id: i", "program: p", "title: T", "what: W", "events:", "  - {date: 2031-01-01, event: released}",
    ]  # fmt: skip


def test_groups_whose_keys_are_chosen_stay_as_they_are() -> None:
    assert lines_of("events:\n  - {in: {macos: 40.2, ios: 40.2}}\n") == [
        "events:",
        "  - {in: {macos: 40.2, ios: 40.2}}",
    ]


def test_what_stands_above_the_first_key_is_about_the_file() -> None:
    text = "# About the file\ntitle: T\n# About the id\nid: i\n"
    assert lines_of(text) == ["# About the file", "# About the id", "id: i", "title: T"]


def test_the_schema_comes_first_once_and_the_right_one() -> None:
    wanted = "# yaml-language-server: $schema=../../../.vscode/schemas/patch.json"
    for text in ("id: i\n", "# yaml-language-server: $schema=other\nid: i\n", f"# x\n{wanted}\nid: i\n"):
        assert format_text(text, KERNEL).splitlines().count(wanted) == 1
        assert format_text(text, KERNEL).startswith(f"{wanted}\n")


@pytest.mark.parametrize("value", ['["a # b"]', '[{x: "a # beside"}]', "'a # b'"])
def test_a_comment_behind_a_quoted_hash_is_seen(value: str) -> None:
    text = f"a: 1\nb: {value}  # beside\n"
    assert printed(parse(text)).endswith("  # beside\n")


def test_a_lost_comment_is_noticed() -> None:
    assert kept("a: 1  # x\n", format_text("a: 1  # x\n", KERNEL), KERNEL)
    assert not kept("a: 1  # x\n", "a: 1\n", KERNEL)
    assert not kept("a: 1\n", "a:   1\n", KERNEL)


def dumped(data: object, rng: random.Random) -> str:
    """Another writer's idea of the same data."""
    return yaml.dump(
        data,
        default_flow_style=rng.choice([True, False, None]),
        width=rng.choice([20, 60, 80, 200, 10_000]),
        indent=rng.choice([2, 3, 4, 8]),
        default_style=rng.choice(["", "", '"', "'", ">", "|"]),
        sort_keys=rng.random() < 0.5,
        allow_unicode=rng.random() < 0.5,
        explicit_start=rng.random() < 0.2,
    )


def spoiled(text: str, rng: random.Random) -> str:
    """The text with what editors and people do to lines."""
    lines = text.split("\n")
    for _ in range(rng.randrange(25)):
        at = rng.randrange(len(lines))
        kind = rng.randrange(6)
        indent = " " * rng.choice([0, 1, 2, 4, 6, 9, len(lines[at]) - len(lines[at].lstrip())])
        if kind == 0:
            lines.insert(at, "" if rng.random() < 0.7 else "   ")
        elif kind == 1:
            lines.insert(at, f'{indent}# a remark, no. {rng.randrange(99)}: "it\'s" #1')
        elif kind == 2 and lines[at].strip():
            lines[at] += " # beside"
        elif kind == 3:
            lines[at] += "  "
        elif kind == 4 and ", " in lines[at]:
            lines[at] = lines[at].replace(", ", rng.choice([",\n" + " " * 30, "  ,  ", " , "]))
        else:
            lines[at] = lines[at].replace(": ", ":   ", 1)
    return rng.choice(["", "\ufeff"]) + "\n".join(lines).replace("\n", rng.choice(["\n", "\n", "\r\n"]))


@pytest.mark.parametrize("files", [25, pytest.param(200, marks=pytest.mark.conformance)])
def test_formatting_keeps_what_is_meant_and_is_done_after_one_step(files: int) -> None:
    settings(max_examples=files, deadline=None)(given(st.sampled_from(REAL), st.integers(0, 2**32))(_kept))()


def _kept(file: Path, seed: int) -> None:
    rng = random.Random(seed)
    path = file.relative_to(ROOT).as_posix()
    text = file.read_text()
    if len(text) > 12_000 or rng.random() < 0.3:  # a part of a long list: it goes faster, and means as much
        data = yaml.load(text, yaml.BaseLoader)
        key = next(key for key, value in data.items() if isinstance(value, list))
        data[key] = rng.sample(data[key], min(3, len(data[key])))
        text = dumped(data, rng)
    text = spoiled(text, rng)
    before, faults = read(text)
    if faults or not before:
        return
    text = lines_ended(text)
    after = format_text(text, path)
    assert read(after) == (before, [])
    assert kept(text, after, path)
    assert format_text(after, path) == after


@pytest.mark.parametrize("name", FILES)
def test_the_made_up_world_is_formatted_without_a_loss(name: str) -> None:
    after = format_text(FILES[name], f"content/{name}")
    assert read(after) == read(FILES[name])
    assert kept(FILES[name], after, f"content/{name}")
