"""Problems as GitHub annotations: workflow commands that a run prints, shown beside the changed lines.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Mapping, Sequence

from generator.errors import Problem
from generator.model.code import Code
from generator.render.problems.plain import plain


def render(problems: Sequence[Problem], codes: Mapping[str, Code]) -> str:
    """One command a line; no line break at the end."""
    return "\n".join(_command(problem, codes) for problem in problems)


def _command(problem: Problem, codes: Mapping[str, Code]) -> str:
    title = f"{problem.code} {codes[problem.code].title}" if problem.code in codes else problem.code
    properties = {
        "file": problem.path,
        "line": str(problem.line),
        "endLine": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(problem.column + problem.length),
        "title": title,
    }
    message = f"{problem.message}: {problem.repair}" if problem.repair else problem.message
    joined = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::error {joined}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the message of a command."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return plain(escaped)


def _property(text: str) -> str:
    """Escaped as a property of a command, where a colon and a comma mean something too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
