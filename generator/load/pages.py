"""The hand-written pages: their source, and what their front matter says of them."""

import re
from pathlib import Path

from generator.errors import Problem
from generator.load.strict import read
from generator.model.document import HandWritten, lines

_FRONT = re.compile(r"---\r?\n(.*?\r?\n)---\r?\n", re.DOTALL)
_HEADING = re.compile(r"^##\s+(.+?)\s*(?:\{[^}]*\})?\s*$", re.MULTILINE)


def load_pages(root: Path) -> tuple[list[HandWritten], list[Problem]]:
    """Every Markdown page below `root`/content/pages in path order, and what keeps others from being one."""
    folder = root / "content" / "pages"
    pages: list[HandWritten] = []
    problems: list[Problem] = []
    for file in sorted(file for file in folder.rglob("*.md") if not _hidden(file.relative_to(folder))):
        page = _page(file, file.relative_to(root).as_posix(), folder)
        if isinstance(page, Problem):
            problems.append(page)
        else:
            pages.append(page)
    return pages, problems


def page_files(root: Path) -> frozenset[str]:
    """Every file that a page can link to, pages and pictures, relative to `root` with forward slashes."""
    folder = root / "content" / "pages"
    return frozenset(file.relative_to(root).as_posix() for file in folder.rglob("*") if file.is_file())


def _hidden(inside: Path) -> bool:
    """Whether the engines leave a page out: a name that begins with a dot is a draft."""
    return any(part.startswith(".") for part in inside.parts)


def _page(file: Path, path: str, folder: Path) -> HandWritten | Problem:
    try:
        text = file.read_bytes().decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        return Problem(path, 1, 1, "P802", "not UTF-8 text", "save the file as UTF-8")
    except OSError as error:
        return Problem(path, 1, 1, "P802", f"cannot be read: {error.strerror}", "check the file and its rights")
    front = _front(text, path)
    if isinstance(front, Problem):
        return front
    return HandWritten(
        path=path,
        address=_address(file.relative_to(folder)),
        title=front["title"],
        description=front["description"],
        frame=front.get("frame"),
        text=text,
        headings=tuple(match[1] for match in _HEADING.finditer(text)),
    )


def _front(text: str, path: str) -> dict[str, str] | Problem:
    """The text values of the front matter."""
    front = _FRONT.match(text)
    data, faults = read(front[1]) if front else (None, [])
    if faults:
        place = faults[0].place
        line = lines(text)[place.line]  # the front matter begins after its first line
        return Problem(path, place.line + 1, place.column, "P803", faults[0].message, faults[0].repair, line)
    meta = {key: value for key, value in data.items() if isinstance(value, str)} if isinstance(data, dict) else {}
    missing = [key for key in ("title", "description") if not meta.get(key, "").strip()]
    if missing:
        return _lacking(text, path, missing, front[1] if front else "")
    return meta


def _lacking(text: str, path: str, missing: list[str], front: str) -> Problem:
    """The problem of keys that are not there: where one is and holds nothing, at it, else at the first line."""
    message = f"the front matter has no {' and no '.join(missing)}"
    every = lines(text)
    for number, line in enumerate(lines(front), 2):
        if line.partition(":")[0].strip() in missing:
            return Problem(path, number, 1, "P803", message, "write it behind the colon", every[number - 1], len(line))
    if front:
        added = " and ".join(f"{key}: ..." for key in missing)
        return Problem(path, 1, 1, "P803", message, f"add {added} between the lines ---", every[0], len(every[0]))
    repair = "begin the page with a line ---, then title: ... and description: ..., then a line ---"
    return Problem(path, 1, 1, "P803", message, repair, every[0], max(len(every[0]), 1))


def _address(inside: Path) -> str:
    """Where the engine puts a page: `guides/remove.md` at `guides/remove/`, `index.md` at its folder."""
    stem = inside.with_suffix("")
    return "".join(f"{part}/" for part in (stem.parent if stem.name == "index" else stem).parts)
