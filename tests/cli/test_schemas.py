"""`between schemas` from outside."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli.schemas import schemas_command
from tests.world import edited, write

ALL = ["components", "devices", "names", "patch", "platforms", "programs", "sources", "updates"]
NEW = (
    '  - identifier: "iPhone92,1"\n    names: [Phone Three]\n    released: 2031-01-01\n    runs: {ios: {from: 40.0}}\n'
)
IPHONE = "devices/iphone.yml"


def project(root: Path, *changes: tuple[str, str, str]) -> Path:
    write(root, edited(*changes))
    (root / "mkdocs.yml").write_text("site_name: World\n")
    return root


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(schemas_command, [str(argument) for argument in arguments])


def test_schemas_that_are_not_there_are_named_and_then_written(tmp_path: Path) -> None:
    root = project(tmp_path)
    asked = run("--root", root)
    assert asked.exit_code == 1
    assert asked.output.endswith("between schemas --write makes them so\n")
    assert not (root / ".vscode").exists()
    written = run("--root", root, "--write")
    assert (written.exit_code, len(written.output.splitlines())) == (0, len(ALL))
    assert sorted(path.stem for path in (root / ".vscode/schemas").iterdir()) == ALL
    assert run("--root", root).output == "The schemas are current\n"


def test_a_new_device_changes_the_names_alone(tmp_path: Path) -> None:
    run("--root", project(tmp_path), "--write")
    project(tmp_path, (IPHONE, "devices:\n", f"devices:\n{NEW}    sources: [list]\n"))
    assert run("--root", tmp_path).output.splitlines()[0] == ".vscode/schemas/names.json is not current"
    assert run("--root", tmp_path, "--write").output == ".vscode/schemas/names.json written\n"
    names = json.loads((tmp_path / ".vscode/schemas/names.json").read_text())["$defs"]["devices"]["enum"]
    assert {"Phone Three", "iPhone92,1"} <= set(names)


def test_a_record_with_a_problem_does_not_stop_it(tmp_path: Path) -> None:
    root = project(tmp_path, (IPHONE, "family: iphone", "family: IPHONE"))
    assert run("--root", root, "--write").exit_code == 0
    names = json.loads((root / ".vscode/schemas/names.json").read_text())["$defs"]
    assert "Lap" in names["devices"]["enum"]
    assert "kernel" in names["components"]["enum"]


def test_help_has_an_example() -> None:
    assert "between schemas --write" in run("--help").output
