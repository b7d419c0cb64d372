"""Holds record files against schemas with check-jsonschema, as a writer or a hook would."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from check_jsonschema import main
from click.testing import CliRunner

from generator.check import check
from generator.load import load
from generator.model.layout import kind_of
from generator.model.names import of_records
from generator.render.records.schemas import editors
from tests import world


def refused(schema: Path, files: Iterable[Path]) -> str:
    """What the validator says against these files; "" if it accepts them all. It never asks the network."""
    run = CliRunner().invoke(main, ["--schemafile", str(schema), *map(str, files)])
    assert run.exit_code in (0, 1), run.output
    return run.output if run.exit_code else ""


def against_schemas(root: Path, files: Mapping[str, str], names: Mapping[str, str] = world.FILES) -> dict[str, str]:
    """What the editors' schemas, with the names of the records `names`, say of record files; only those refused."""
    records, _ = check(load(world.write(root / "named", names))[0])
    for file in editors(of_records(records)):
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    world.write(root, files)
    said = {}
    for name in sorted(files):
        kind = kind_of(f"content/{name}")
        said[name] = refused(root / f".vscode/schemas/{kind}.json", [root / "content" / name])
    return {name: text for name, text in said.items() if text}
