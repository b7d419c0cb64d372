"""A tiny made-up world: valid records of everything, so that a test starts from it and changes one thing.

The devices, versions and builds here are invented; nothing in them is a fact.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.assemble import assemble
from generator.check import check
from generator.load import load
from generator.model.catalogue import Catalogue
from tests.world_files import FILES

__all__ = ["FILES", "catalogue", "edited", "write"]


def edited(*changes: tuple[str, str, str]) -> dict[str, str]:
    """The world's files with changes of (file, old text, new text); the old text must be there, once or more."""
    files = dict(FILES)
    for name, old, new in changes:
        assert old in files[name], f"{old!r} is not in {name}"
        files[name] = files[name].replace(old, new, 1)
    return files


def write(root: Path, files: Mapping[str, str] = FILES) -> Path:
    """Writes record files below `root`/content and gives back `root`."""
    for name, text in files.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return root


def catalogue(root: Path, files: Mapping[str, str] = FILES) -> Catalogue:
    """The catalogue of these files, which must be free of problems."""
    documents, problems = load(write(root, files))
    records, found = check(documents)
    assert not [*problems, *found]
    return assemble(records)
