"""An answer as JSON: the contract that tools rely on. Keys are never missing; what does not apply is null.

Versions are text without a letter, dates are `2026-03-17`, sources are `{name, url}`. `automatic` is `on` or `off`,
as in a batch. The CVE ids of update steps, which can be hundreds, are left out of a `brief` answer (null).
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from generator.model.answer import Answer, Gain, Inside, Reason, Step, StepKind, Undo, Withdrawal
from generator.model.catalogue import Catalogue
from generator.model.patch import Fix
from generator.model.version import Version

Json = dict[str, Any]
Cite = Callable[[Sequence[str]], list[Json]]


class AnswerWriter:
    """Writes the answers of one catalogue; it cites each source once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._cited: dict[tuple[str, ...], list[Json]] = {}

    def line(self, answer: Answer, devices: Sequence[str] = (), *, brief: bool = False) -> str:
        """The answer on one line of ASCII; `devices` are all identifiers that share it."""
        return json.dumps(self.plain(answer, devices, brief=brief))

    def plain(self, answer: Answer, devices: Sequence[str] = (), *, brief: bool = False) -> Json:
        """The answer as plain data, its keys in a fixed order."""
        return {
            "device": answer.device,
            "devices": list(devices) or [answer.device],
            "platform": answer.platform,
            "build": answer.build or None,
            "main_build": answer.main_build,
            "base": answer.base,
            "version": _text(answer.version),
            "letter": answer.letter,
            "label": answer.label,
            "automatic": "on" if answer.automatic else "off",
            "as_of": answer.as_of.isoformat(),
            "reach": answer.reach.isoformat(),
            "state": str(answer.state),
            "steps": [_step(step, brief) for step in answer.steps],
            "upgrade": _text(answer.upgrade),
            "withdrawn": _withdrawn(answer.withdrawn, self._cite) if answer.withdrawn else None,
            "inside": [_inside(inside) for inside in answer.inside],
            "undo": _undo(answer.undo, self._cite) if answer.undo else None,
            "program": answer.program.id if answer.program else None,
            "line_updated": answer.line_updated.isoformat() if answer.line_updated else None,
            "on_sale": answer.on_sale,
            "reasons": [self._reason(reason) for reason in answer.reasons],
        }

    def _reason(self, reason: Reason) -> Json:
        return {
            "rule": reason.rule,
            "text": reason.text,
            "certainty": str(reason.certainty),
            "sources": self._cite(reason.sources),
        }

    def _cite(self, references: Sequence[str]) -> list[Json]:
        key = tuple(references)
        if key not in self._cited:
            self._cited[key] = [{"name": c.name, "url": c.url} for c in self._catalogue.cite(*references)]
        return self._cited[key]


def _text(version: Version | None) -> str | None:
    return None if version is None else version.text


def _step(step: Step, brief: bool) -> Json:
    patch = step.kind is StepKind.PATCH
    return {
        "kind": str(step.kind),
        "version": step.version.text,
        "letter": step.letter,
        "build": step.build,
        "how": str(step.how) if step.how else None,
        "test": step.test,
        "channel": str(step.channel) if step.channel else None,
        "label": step.label,
        "cves": None if brief and not patch else list(step.gain.cves),
        "exploited": list(step.gain.exploited),
        "cves_unknown": step.gain.unknown,
        "components": _components(step.fixes) if patch else None,
        "megabytes": [{"size": size.megabytes, "on": size.on} for size in step.sizes],
        "restart": [fact.text for fact in step.restart],
    }


def _components(fixes: tuple[Fix, ...] | None) -> list[str] | None:
    """What is fixed, each once; null where it is not known."""
    return None if fixes is None else list(dict.fromkeys(str(fix.component) for fix in fixes))


def _gain(gain: Gain) -> Json:
    return {"cves": list(gain.cves), "exploited": list(gain.exploited), "cves_unknown": gain.unknown}


def _withdrawn(withdrawal: Withdrawal, cite: Cite) -> Json:
    return {
        "version": withdrawal.version.text,
        "letter": withdrawal.letter,
        "build": withdrawal.build,
        "date": withdrawal.date.isoformat(),
        "reason": withdrawal.reason,
        "certainty": str(withdrawal.certainty),
        "sources": cite(withdrawal.sources),
    }


def _inside(inside: Inside) -> Json:
    patch = {"version": inside.version.text, "letter": inside.letter, "build": inside.build}
    return {**patch, "included_in": _text(inside.included_in), **_gain(inside.gain)}


def _undo(undo: Undo, cite: Cite) -> Json:
    """What removing the installed patch does."""
    back = {"version": undo.version.text, "build": undo.build, **_gain(undo.loss)}
    return {**back, "effect": undo.effect, "certainty": str(undo.certainty), "sources": cite(undo.sources)}
