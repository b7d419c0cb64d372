"""Problems as JSON: the same content as the text for people."""

import json
from collections.abc import Mapping, Sequence

from generator.errors import Problem
from generator.model.code import Code


def render(problems: Sequence[Problem], codes: Mapping[str, Code]) -> str:
    """`{"problems": [{path, line, column, length, code, title, message, repair, excerpt}]}`."""
    return json.dumps({"problems": [_problem(problem, codes) for problem in problems]}, indent=2)


def _problem(problem: Problem, codes: Mapping[str, Code]) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "code": problem.code,
        "title": codes[problem.code].title if problem.code in codes else None,
        "message": problem.message,
        "repair": problem.repair or None,
        "excerpt": problem.excerpt or None,
    }
