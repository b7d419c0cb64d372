"""The examples of the codes, made: the made-up world with its pages, and one mistake in it."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator import promise
from generator.errors import Problem
from generator.model.code import Change
from generator.project import Project
from generator.reading import examine
from generator.render.api.published import published
from tests import world

_PAGES = {
    "pages/index.md": "---\ntitle: Home\ndescription: The first page.\n---\n\n# Home\n\n"
    "Read [the guide](guides/guide.md) on [the patch](record:patches/2031-02-01-webkit-a).\n",
    "pages/guides/guide.md": "---\ntitle: A guide\ndescription: What it is about.\n---\n\n# A guide\n",
}
VALID = {**world.FILES, **_PAGES}
"""Every file of the world, from the content folder."""
_UNSEEN = re.compile(rb"<(tab|1 MiB|U\+[0-9A-F]{4}|0x[0-9A-F]{2})>")


def seen(text: str) -> bytes:
    """The bytes that the text of an example stands for."""

    def byte(match: re.Match[bytes]) -> bytes:
        name = match[1].decode()
        if name.startswith("0x"):
            return bytes([int(name, 16)])
        if name.startswith("U+"):
            return chr(int(name[2:], 16)).encode()
        return b"\t" if name == "tab" else b"x" * (1 << 20)

    return _UNSEEN.sub(byte, text.encode())


def with_mistake(example: Iterable[Change]) -> dict[str, bytes | None]:
    """The files with an example's mistake; None is a link that leads nowhere."""
    files: dict[str, bytes | None] = {name: text.encode() for name, text in VALID.items()}
    for change in example:
        if change.right:
            text = files[change.file]
            assert text is not None
            assert text.count(change.right.encode()) >= 1, f"{change.right!r} is not in {change.file}"
            files[change.file] = text.replace(change.right.encode(), seen(change.wrong), 1)
        elif change.wrong:
            assert change.file not in files
            files[change.file] = None if change.wrong == "<nowhere>" else seen(change.wrong)
        else:
            text = files.pop(change.file)
            files |= {change.called: text} if change.called else {}
    return files


def written(root: Path, files: dict[str, bytes | None]) -> Project:
    """A project with these files."""
    for name, content in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.symlink_to(root / "nowhere")
        else:
            path.write_bytes(content)
    (root / "mkdocs.yml").write_text("site_name: World\n")
    return Project(root)


def publish(root: Path) -> Path:
    """A site that holds nothing but what the valid world promises."""
    project = written(root / "valid", with_mistake(()))
    then = examine(project)
    file = published(promise.promised(then, then.catalogue()))
    target = root / "site" / file.path
    target.parent.mkdir(parents=True)
    target.write_bytes(file.content)
    return root / "site"


def problems_of(project: Project, site: Path) -> tuple[Problem, ...]:
    """What `between check --published` says."""
    examined = examine(project)
    return examined.problems or promise.broken(project, examined, str(site))
