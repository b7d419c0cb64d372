"""`between changelog`, as a person calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests import world
from tests.load.test_revision import committed, git
from tests.mini import mini
from tests.test_compared import KERNEL, WITHDRAWN


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project; its last commit adds a withdrawal, the one before is tagged v1."""
    root = tmp_path_factory.mktemp("changelog") / "project"
    mini(root)
    committed(root)
    git(root, "tag", "v1")
    world.write(root, world.edited(WITHDRAWN))
    committed(root, "Withdrawn")
    return root


def _changelog(root: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["changelog", "--root", str(root), *more])


def _headings(text: str) -> list[str]:
    return [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]


def test_everything_is_grouped_by_what_happened(root: Path) -> None:
    result = _changelog(root)
    assert result.exit_code == 0
    assert _headings(result.output) == [
        "New patches", "Withdrawn", "Came back", "Taken in by an update", "Updates", "Tests on betas",
    ]  # fmt: skip
    assert "Up to 30 June 2031." in result.output
    assert ": It broke web sites." in result.output


def test_wishes_are_said_and_kept(root: Path) -> None:
    result = _changelog(
        root, "--since", "2031-02-01", "--until", "2031-02-28", "--platform", "ios", "--component", "webkit"
    )
    assert "iOS and WebKit, from 1 February 2031, up to 28 February 2031." in result.output
    assert _headings(result.output) == ["New patches", "Withdrawn", "Came back"]
    lap = _changelog(root, "--device", "lap", "--kind", "update")
    assert lap.output.count("\n- ") == 2


def test_since_a_revision_is_what_it_did_not_have(root: Path) -> None:
    result = _changelog(root, "--since", "v1")
    assert "What v1 (" in result.output
    assert _headings(result.output) == ["Withdrawn"]
    assert result.output.count("\n- ") == 1
    assert "Nothing happened." in _changelog(root, "--since", "HEAD").output


def test_the_same_in_every_format(root: Path) -> None:
    page = "https://between-updates.example/patches/2031-04-10-kernel-a/"
    text = _changelog(root, "--since", "v1", "--format", "text").output
    assert f"Withdrawn\n\n  2031-05-01  Withdrawn: iOS 40.2\u00a0(a): Kernel memory\n{' ' * 14}It broke.\n" in text
    assert page in text
    html = _changelog(root, "--since", "v1", "--format", "html").output
    assert f'<li>1 May 2031: <a href="{page}">Withdrawn: iOS 40.2\u00a0(a): Kernel memory</a>: It broke.</li>' in html
    (event,) = json.loads(_changelog(root, "--since", "v1", "--format", "json").output)["events"]
    assert (event["id"], event["reason"]) == ("patches/2031-04-10-kernel-a/withdrawn/2031-05-01", "It broke.")


def test_records_cannot_write_markup(tmp_path: Path) -> None:
    evil = (KERNEL, "title: Kernel memory", "title: '<b>x</b> [y](http://z)'")
    mini(tmp_path, world.edited(evil))
    asked = ("--component", "kernel")
    assert r"\<b\>x\</b\> \[y\](http://z)" in _changelog(tmp_path, *asked).output
    assert "&lt;b&gt;x&lt;/b&gt;" in _changelog(tmp_path, *asked, "--format", "html").output
    assert "<b>x</b> [y](http://z)" in _changelog(tmp_path, *asked, "--format", "text").output


def test_the_words_are_the_writers(tmp_path: Path) -> None:
    mini(tmp_path)
    words = tmp_path / "templates/changelog/words.jinja"
    words.write_text(words.read_text().replace("Came back", "It is back"))
    assert "## It is back" in _changelog(tmp_path).output
    words.write_text("{% set titles = {} %}")
    result = _changelog(tmp_path)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "changelog/changelog.md" in result.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--since", "yesterday"), "--since yesterday is no date such as 2026-03-17 and no revision"),
        (("--since", "2031-02-30"), "'2031-02-30' is not a date"),
        (("--until", "v1"), "'v1' is not a date"),
        (("--since", "2031-03-01", "--until", "2031-02-01"), "--until 2031-02-01 lies before --since 2031-03-01"),
        (("--platform", "linux"), "there is no platform 'linux'; there are ios, macos"),
        (("--component", "wekbit"), "there is no component 'wekbit'; there are webkit, kernel"),
        (("--device", "Phone Tow"), "there is no device 'Phone Tow': did you mean Phone Two"),
    ],
)
def test_a_mistake_is_one_line_and_exit_two(root: Path, arguments: tuple[str, ...], told: str) -> None:
    result = _changelog(root, *arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert result.output.count("\n") == 1


def test_the_same_input_gives_the_same_bytes(root: Path) -> None:
    for form in ("md", "text", "html", "json"):
        assert _changelog(root, "--format", form).output == _changelog(root, "--format", form).output


def test_help_has_an_example() -> None:
    assert "between changelog --since 2026-03-01 --platform ios" in CliRunner().invoke(main, ["changelog", "-h"]).output
