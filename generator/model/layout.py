"""Where each kind of record lies below the project root, and the schema that an editor checks it with."""

import re

from generator.model.document import Kind

SCHEMAS = ".vscode/schemas"
"""The folder of the editors' schemas, from the project root: in the repository, so that they need no build."""
_KINDS = (
    (re.compile(r"patches/[0-9]{4}/[a-z0-9-]+\.yml"), Kind.PATCH),
    (re.compile(r"platforms\.yml"), Kind.PLATFORMS),
    (re.compile(r"sources\.yml"), Kind.SOURCES),
    (re.compile(r"programs\.yml"), Kind.PROGRAMS),
    (re.compile(r"components\.yml"), Kind.COMPONENTS),
    (re.compile(r"devices/[a-z0-9-]+\.yml"), Kind.DEVICES),
    (re.compile(r"updates/[a-z0-9-]+/[0-9]+\.yml"), Kind.UPDATES),
)


def kind_of(path: str) -> Kind | None:
    """What a file holds, known from its path below the project root (`content/platforms.yml`); None for no record."""
    inside = path.removeprefix("content/")
    if inside == path:
        return None
    return next((kind for shape, kind in _KINDS if shape.fullmatch(inside)), None)


def schema_line(path: str) -> str:
    """The first line of a record file, which tells editors its schema; "" where no kind of record lies.

    >>> schema_line("content/patches/2026/2026-03-17-webkit-navigation.yml")
    '# yaml-language-server: $schema=../../../.vscode/schemas/patch.json'
    """
    kind = kind_of(path)
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json" if kind else ""
