"""`between import` from outside: what it prints, what it changes on the disk, and how it exits."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import reading
from generator.cli import main
from generator.importing.foreign import MOST
from generator.project import Project
from tests import world
from tests.importing import made
from tests.importing.made import DESK, ONE, TWO, TWO_GLOBAL, answer, asset, feed, patch, project, release
from tests.importing.mutated import BUSY, mutated

NEW = asset("41.1", "51B20", "2031-07-02", TWO, TWO_GLOBAL)
PATCH = patch("41.1", "51B770001a", "2031-07-05", "51B20", TWO)
ANSWER = answer(NEW, {**NEW, "Build": "51B6020"}, asset("40.3", "60D10", "2031-07-02", DESK), patches=(PATCH,))
WRONG = answer(NEW, asset("40.2", "50C100", "2031-03-19", ONE))
FEED = feed(release("41.0", ("CVE-2031-0007",)), release("40.2.1", ("CVE-2031-1000",), ReleaseDate="2031-05-20"))
SOURCES = {"gdmf": ANSWER, "sofa": FEED}
both = pytest.mark.parametrize("kind", list(SOURCES))


def run(root: Path, kind: str, data: Any, *options: str) -> Result:
    """Runs the command over this data, or these bytes."""
    source = root / "source.json"
    source.write_bytes(data if isinstance(data, bytes) else json.dumps(data, indent=1).encode())
    return CliRunner().invoke(main, ["import", kind, str(source), "--root", str(root), *options])


def content(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((root / "content").rglob("*")) if path.is_file()}


@both
def test_without_write_it_tells_and_changes_nothing(kind: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    before = content(root)
    result = run(root, kind, SOURCES[kind])
    assert result.exit_code == 0
    assert content(root) == before
    assert "Nothing is written. --write changes content/" in result.output


@both
def test_with_write_it_does_what_it_told_and_twice_changes_nothing(kind: str, tmp_path: Path) -> None:
    root = project(tmp_path)
    told = run(root, kind, SOURCES[kind]).output
    first = run(root, kind, SOURCES[kind], "--write")
    assert first.exit_code == 0
    written = next(line for line in first.output.splitlines() if line.startswith("Written: "))
    assert written.removeprefix("Written: ") in told
    assert not reading.examine(Project(root)).problems
    after = content(root)
    second = run(root, kind, SOURCES[kind], "--write")
    assert "To add: nothing." in second.output
    assert "Written" not in second.output
    assert content(root) == after


def test_it_prints_the_plan_by_kind(tmp_path: Path) -> None:
    assert (
        run(project(tmp_path), "gdmf", ANSWER).output
        == """\
Updates: builds to add
  iOS 41.1: 51B20 (also 51B6020), 2031-07-02, all that were on sale
  macOS 40.3: 60D10, 2031-07-02, only Desk (2030)

Patches: builds to add
  2031-07-05-bsi-41-1-a: Background Improvement 41.1 (a), 2031-07-05
    iOS 41.1 (a): 51B770001a on 51B20, only iPhone91,1

To add: 2 builds of updates, 1 build of a patch. Known already: 0.
`checked` in content/platforms.yml moves from 2031-06-30 to 2031-07-05, the newest day that came in.
What this source does not tell is not checked by that: read what stands under `unknown` there.
Nothing is written. --write changes content/patches/2031/2031-07-05-bsi-41-1-a.yml, content/platforms.yml, \
content/updates/ios/41.yml, content/updates/macos/40.yml
"""
    )


def test_a_feed_fills_in_what_was_unknown(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert run(root, "sofa", FEED, "--write").exit_code == 0
    text = (root / "content/updates/ios/41.yml").read_text()
    assert "security_content: https://vendor.example/41.0\n    cves: [CVE-2031-0007]\n    sources: [sofa]\n" in text


def test_a_contradiction_exits_with_1_and_the_rest_comes_in(tmp_path: Path) -> None:
    root = project(tmp_path)
    result = run(root, "gdmf", WRONG, "--write")
    assert result.exit_code == 1
    assert re.search(r"content/updates/ios/40\.yml:[0-9]+:[0-9]+: P954", result.output)
    assert "Written: content/platforms.yml, content/updates/ios/41.yml" in result.output
    assert "2031-03-19" not in (root / "content/updates/ios/40.yml").read_text()


def test_what_is_refused_exits_with_0_and_the_first_few_are_shown(tmp_path: Path) -> None:
    root = project(tmp_path)
    faulty = feed(*(release(f"39.{minor}", Build="") for minor in range(5)))
    short, every = run(root, "sofa", faulty), run(root, "sofa", faulty, "--all")
    assert (short.exit_code, short.output.count("P963"), "... and 2 more" in short.output) == (0, 3, True)
    assert (every.exit_code, every.output.count("P963"), "more like these" in every.output) == (0, 5, False)


def test_a_source_in_which_nearly_nothing_fits_is_refused_as_a_whole(tmp_path: Path) -> None:
    result = run(project(tmp_path), "sofa", feed(*[release("40.1", Build="9A1") for _ in range(MOST + 1)]), "--write")
    assert result.exit_code == 1
    assert f"P952 {MOST + 1} things in it cannot be so" in result.output


def test_records_with_problems_are_left_alone(tmp_path: Path) -> None:
    root = project(tmp_path, made.edited((made.IOS_40, "build: 50C200", "build: 51C200")))
    before = content(root)
    result = run(root, "gdmf", ANSWER, "--write")
    assert (result.exit_code, "P311" in result.output) == (1, True)
    assert content(root) == before


def test_what_would_give_problems_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = content(root)
    result = run(root, "gdmf", answer(NEW, asset("41.2", "59C30", "2031-07-09", TWO)), "--write")
    assert result.exit_code == 1
    assert "nothing can be written\ncontent/updates/ios/41.yml:8:17: P311" in result.output
    assert content(root) == before


def test_a_source_that_is_none_has_a_place_and_a_code(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = content(root)
    whole = json.dumps(ANSWER).encode()
    for raw, code in ((b"", "P951"), (whole[:200], "P951"), (b"[]", "P952"), (b"\xff", "P951")):
        result = run(root, "gdmf", raw, "--write")
        assert result.exit_code == 1
        assert result.output.startswith(f"{root / 'source.json'}:1:")
        assert code in result.output
    assert content(root) == before


class TestSource:
    def test_a_reference_that_is_given_stands_in_every_new_fact(self, tmp_path: Path) -> None:
        root = project(tmp_path)
        assert run(root, "gdmf", ANSWER, "--write", "--source", "list@0123abc").exit_code == 0
        assert (root / "content/updates/ios/41.yml").read_text().count("sources: [list@0123abc]") == 1
        assert (root / "content/patches/2031/2031-07-05-bsi-41-1-a.yml").read_text().count("list@0123abc") == 3

    @pytest.mark.parametrize("source", ["nowhere", "not a source", "http://a.example/"])
    def test_one_that_is_none_could_not_run(self, source: str, tmp_path: Path) -> None:
        result = run(project(tmp_path), "gdmf", ANSWER, "--source", source)
        assert (result.exit_code, result.output.count("\n")) == (2, 1)

    def test_without_one_the_records_must_know_the_kind(self, tmp_path: Path) -> None:
        files = {**made.FILES, "sources.yml": world.FILES["sources.yml"]}
        result = run(project(tmp_path, files), "gdmf", ANSWER)
        assert (result.exit_code, "sources.yml has no gdmf" in result.output) == (2, True)


@pytest.mark.parametrize(
    "place", ["nowhere.json", ".", "http://a.example/pmv", "ftp://a.example/pmv", "https://127.0.0.1:9/"]
)
def test_what_cannot_be_had_could_not_run(place: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["import", "gdmf", place, "--root", str(project(tmp_path))])
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert result.output.startswith("Error: ")


@both
def test_the_help_shows_an_example(kind: str) -> None:
    assert f"between import {kind} FILE --write" in CliRunner().invoke(main, ["import", kind, "--help"]).output
    assert "between import gdmf" in CliRunner().invoke(main, ["import", "--help"]).output


def test_files_that_are_not_formatted_and_have_windows_line_ends_can_be_read(tmp_path: Path) -> None:
    root = project(tmp_path)
    file = root / "content/updates/ios/41.yml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert run(root, "gdmf", ANSWER, "--write").exit_code == 0
    assert not reading.examine(Project(root)).problems


@both
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_mutated_source_gives_a_traceback_or_records_with_problems(
    kind: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = project(tmp_path_factory.mktemp("mutated"))
    before = content(root)
    raw = data.draw(mutated(BUSY[kind]))
    result = run(root, kind, raw)
    assert result.exit_code in (0, 1), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert content(root) == before
    written = run(root, kind, raw, "--write")
    assert written.exception is None or isinstance(written.exception, SystemExit), written.exception
    assert not reading.examine(Project(root)).problems
    if "Written" not in written.output:
        assert content(root) == before
        assert result.exit_code == 0 or ": P" in result.output
        return
    after = content(root)
    assert "Written" not in run(root, kind, raw, "--write").output
    assert content(root) == after
