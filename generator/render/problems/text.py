"""Problems for people: the place, the line as it stands, what is wrong in it, and the repair."""

from collections.abc import Iterator, Mapping, Sequence

from generator.errors import Problem
from generator.model.code import Code
from generator.render.problems.plain import plain

_WIDEST = 160


def render(problems: Sequence[Problem], _codes: Mapping[str, Code] | None = None) -> str:
    """All problems, each in two or three lines; no line break at the end."""
    return "\n".join(line for problem in problems for line in _lines(problem))


def _lines(problem: Problem) -> Iterator[str]:
    yield plain(f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}")
    if not problem.excerpt.strip():
        if problem.repair:
            yield plain(f"  {problem.repair}")
        return
    excerpt, column, length = _window(problem)
    number = str(problem.line)
    yield f"  {number} | {excerpt}"
    under = "".join("\t" if sign == "\t" else " " for sign in excerpt[: column - 1].ljust(column - 1))
    yield f"  {' ' * len(number)} | {under}{'^' * length} {plain(problem.repair)}".rstrip()


def _window(problem: Problem) -> tuple[str, int, int]:
    """The line, the column and the length; of a very long line only the part around the place."""
    text, column, length = plain(problem.excerpt.rstrip()), problem.column, problem.length
    if len(text) > _WIDEST and column > _WIDEST // 2:
        cut = column - _WIDEST // 4
        text, column = "…" + text[cut:], column - cut + 1
    if len(text) > _WIDEST:
        text = text[: _WIDEST - 1] + "…"
    return text, column, max(1, min(length, len(text) + 1 - column))
