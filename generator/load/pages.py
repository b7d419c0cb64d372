"""The hand-written pages: their source, and what their front matter says of them."""

import re
from pathlib import Path

from generator.errors import BetweenError
from generator.load.strict import read
from generator.model.document import HandWritten

_FRONT = re.compile(r"---\r?\n(.*?\r?\n)---\r?\n", re.DOTALL)
_HEADING = re.compile(r"^##\s+(.+?)\s*(?:\{[^}]*\})?\s*$", re.MULTILINE)


def load_pages(root: Path) -> list[HandWritten]:
    """Every Markdown page below `root`/content/pages, sorted by path.

    Raises BetweenError for a page that cannot be read or whose front matter has no title or description.
    """
    folder = root / "content" / "pages"
    return [_page(file, root, folder) for file in sorted(folder.rglob("*.md"))]


def _page(file: Path, root: Path, folder: Path) -> HandWritten:
    path = file.relative_to(root).as_posix()
    try:
        text = file.read_bytes().decode().removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError) as error:
        raise BetweenError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    meta = _front(text, path)
    return HandWritten(
        path=path,
        address=_address(file.relative_to(folder)),
        title=meta["title"],
        description=meta["description"],
        frame=meta.get("frame"),
        text=text,
        headings=tuple(match[1] for match in _HEADING.finditer(text)),
    )


def _front(text: str, path: str) -> dict[str, str]:
    """The text values of the front matter."""
    front = _FRONT.match(text)
    data, faults = read(front[1]) if front else (None, [])
    if faults:
        raise BetweenError(f"{path}:{faults[0].place.line + 1}: front matter: {faults[0].message}")
    meta = {key: value for key, value in data.items() if isinstance(value, str)} if isinstance(data, dict) else {}
    for key in ("title", "description"):
        if key not in meta:
            raise BetweenError(f"{path}: the front matter has no {key}: begin the page with ---, {key}: ..., ---")
    return meta


def _address(inside: Path) -> str:
    """Where the engine puts a page: `guides/remove.md` at `guides/remove/`, `index.md` at its folder."""
    stem = inside.with_suffix("")
    return "".join(f"{part}/" for part in (stem.parent if stem.name == "index" else stem).parts)
