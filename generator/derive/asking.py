"""A question as people put it, by names and versions: answered for everything that it fits."""

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive import find
from generator.derive.answer import Answer, Question, State, answer
from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words. One of `build` and `version` is empty."""

    device: str
    """An identifier, a marketing name or a board."""
    build: str
    version: str
    automatic: bool
    as_of: datetime.date


@dataclass(frozen=True, slots=True)
class Found:
    """An answer, and all identifiers that share it: none where the device is unknown."""

    answer: Answer
    devices: tuple[str, ...]


def ask(catalogue: Catalogue, asked: Asked) -> tuple[Found, ...]:
    """An answer for each device and build that the words fit; devices with the same answer share it. Never empty.

    Where a build is made for some of the devices that share a name, the others cannot be meant.
    """
    fitting = find.devices(catalogue, asked.device)
    if not fitting:
        question = Question(asked.device.strip(), find.build(asked.build), asked.automatic, asked.as_of)
        return (Found(answer(catalogue, question), ()),)
    answers = [answer(catalogue, question) for question in _questions(catalogue, asked, fitting)]
    if len(answers) == 1:
        return (Found(answers[0], fitting),)
    known = [found for found in answers if found.state is not State.UNKNOWN_BUILD]
    return tuple(_shared(known or answers))


def _shared(answers: list[Answer]) -> Iterator[Found]:
    """Answers with all the devices that they hold for, in the order of the first."""
    groups: list[tuple[Answer, list[str]]] = []
    for found in answers:
        same = next((names for first, names in groups if _alike(first, found)), None)
        if same is None:
            groups.append((found, [found.device]))
        else:
            same.append(found.device)
    return (Found(first, tuple(names)) for first, names in groups)


def _questions(catalogue: Catalogue, asked: Asked, devices: tuple[str, ...]) -> Iterator[Question]:
    for device in devices:
        given = (find.build(asked.build),) if asked.build else ()
        for build in given or find.builds(catalogue, device, asked.version, asked.as_of) or ("",):
            yield Question(device, build, asked.automatic, asked.as_of)


def _alike(one: Answer, other: Answer) -> bool:
    """Whether two answers differ in nothing but the identifier."""
    return one == other or dataclasses.replace(one, device=other.device) == other
