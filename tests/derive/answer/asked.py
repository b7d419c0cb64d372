"""Asking the made-up world in one line."""

import datetime

from generator.derive.answer import Answer, Question, answer
from generator.model.catalogue import Catalogue

PHONE, NEW_PHONE, DESK, LAP = "iPhone90,1", "iPhone91,1", "Mac90,1", "Mac90,2"


def day(text: str) -> datetime.date:
    """`2031-02-01`, or `02-01` of the world's year."""
    return datetime.date.fromisoformat(text if len(text) > 5 else f"2031-{text}")


def ask(world: Catalogue, device: str, build: str, as_of: str, *, automatic: bool = True) -> Answer:
    """What the world answers."""
    return answer(world, Question(device, build, automatic, day(as_of)))


def steps(found: Answer) -> list[str]:
    """The steps in short: `update 40.2 50C100`, `patch 40.1 (a) 50B770500a automatic`."""
    return [" ".join(filter(None, (s.kind, s.name.replace("\u00a0", " "), s.build, s.how))) for s in found.steps]


def rules(found: Answer) -> list[str]:
    """The rules that decided, in their order."""
    return [reason.rule for reason in found.reasons]
