"""Problems as SARIF 2.1.0, the form in which code scanning services take the results of checks.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
import urllib.parse
from collections.abc import Mapping, Sequence

from generator.errors import Problem
from generator.model.code import Code
from generator.render.problems.example import told

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(problems: Sequence[Problem], codes: Mapping[str, Code]) -> str:
    """A log of one run; its rules are all codes, in order."""
    rules = sorted({*codes, *(problem.code for problem in problems)})
    place = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "between", "rules": [_rule(code, codes.get(code)) for code in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, place[problem.code]) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(name: str, code: Code | None) -> dict[str, object]:
    rule: dict[str, object] = {"id": name, "defaultConfiguration": {"level": "error"}}
    if code:
        rule["shortDescription"] = {"text": code.title}
        rule["fullDescription"] = {"text": code.meaning}
        rule["help"] = {"text": f"{code.meaning}\n\nFor example:\n\n{told(code)}\n\n{code.repair}"}
    return rule


def _result(problem: Problem, rule: int) -> dict[str, object]:
    message = f"{problem.message}: {problem.repair}" if problem.repair else problem.message
    region: dict[str, object] = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.length,
    }
    if problem.excerpt:
        region["snippet"] = {"text": problem.excerpt}
    artifact = {"uri": urllib.parse.quote(problem.path, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": "error",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
