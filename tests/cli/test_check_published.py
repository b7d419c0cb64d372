"""`between check --published` from outside."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator import promise
from generator.cli.check import check_command
from generator.project import Project
from generator.reading import examine
from generator.render.api.published import published
from tests.cli.test_check import BROKEN, KERNEL, project
from tests.world import edited, write

MOVED = (KERNEL, "date: 2031-04-10, event: released", "date: 2031-04-11, event: released")


def _published(folder: Path) -> Path:
    """The ledger of the world's project, below a site's folder."""
    project(folder / "project")
    examined = examine(Project(folder / "project"))
    file = published(promise.promised(examined, examined.catalogue()))
    target = folder / "site" / file.path
    target.parent.mkdir(parents=True)
    target.write_bytes(file.content)
    return folder / "site"


def _check(root: Path, *more: str | Path) -> Result:
    return CliRunner().invoke(check_command, ["--root", str(root), *map(str, more)])


def test_what_keeps_its_promises_exits_with_0(tmp_path: Path) -> None:
    site = _published(tmp_path)
    result = _check(tmp_path / "project", "--published", site)
    assert (result.exit_code, result.output) == (0, "14 files checked: no problems\n")


def test_a_broken_promise_exits_with_1_and_is_shown_at_its_line(tmp_path: Path) -> None:
    site = _published(tmp_path)
    write(tmp_path / "project", edited(MOVED))
    result = _check(tmp_path / "project", "--published", site)
    assert result.exit_code == 1
    assert f"content/{KERNEL}:16:12: P903 the event patches/2031-04-10-kernel-a/released/2031-04-10" in result.output
    assert "write 2031-04-10 again" in result.output
    assert _check(tmp_path / "project").exit_code == 0


def test_machines_get_the_same(tmp_path: Path) -> None:
    site = _published(tmp_path)
    write(tmp_path / "project", edited(MOVED))
    result = _check(tmp_path / "project", "--published", site, "--format", "json")
    assert '"P903"' in result.output
    json.loads(result.output)


def test_records_with_problems_are_mended_first(tmp_path: Path) -> None:
    site = _published(tmp_path)
    write(tmp_path / "project", edited(*BROKEN, MOVED))
    result = _check(tmp_path / "project", "--published", site)
    assert result.exit_code == 1
    assert "P203" in result.output
    assert "P9" not in result.output


def test_a_place_without_a_ledger_exits_with_2_and_one_line(tmp_path: Path) -> None:
    result = _check(project(tmp_path / "project"), "--published", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
