"""Answers that change, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import jinja2

from generator.derive.facts import grouped
from generator.derive.turned import Turned, TurnedDevices
from generator.model.answer import Answer
from generator.model.catalogue import Catalogue
from generator.model.difference import AnswerChange, AnswerTurn
from generator.render.environment import said
from generator.render.words import families

SOME = 6
"""How many names of devices are told; the count says how many there are."""
SENTENCE = "answer/sentence.jinja"
Stored = Mapping[tuple[str, str], tuple[Any, ...]]
"""Answers as a table has them: by device and build; version, letter, label, state, steps with builds, upgrade."""


def in_words(
    env: jinja2.Environment, then: Catalogue, now: Catalogue, changes: Iterable[TurnedDevices]
) -> Iterator[AnswerChange]:
    """The changes as people read them. `env` does not escape: the words are plain text."""
    for change in changes:
        known = now if all(device in now.families for device in change.devices) else then
        who = devices_in_words(known, change.devices)
        yield AnswerChange(change.platform, change.devices, who, tuple(_turn(env, one) for one in change.answers))


def stored_changes(
    then: Stored, now: Stored, catalogue: Catalogue, newest: Mapping[str, Sequence[str]]
) -> Iterator[AnswerChange]:
    """The same from two tables, for the builds that are the newest of their lines on either side."""
    turns: dict[str, list[AnswerTurn]] = {}
    for key in (*now, *(key for key in then if key not in now)):
        before, after = then.get(key), now.get(key)
        if before != after and (key[1] in newest.get(key[0], ()) or (before and before[3] != "update-first")):
            turns.setdefault(key[0], []).append(_stored(key[1], before, after))
    alike = grouped(((_platform(catalogue, d), tuple(found)), d) for d, found in turns.items())
    for (platform, found), devices in alike.items():
        yield AnswerChange(platform, tuple(devices), devices_in_words(catalogue, devices), found)


def devices_in_words(catalogue: Catalogue, devices: Sequence[str]) -> str:
    """Devices by family: `all 40 iPhones`, or names in the order of the records; unknown ones by identifier."""
    groups = grouped((catalogue.families.get(device, ""), device) for device in devices)
    return "; ".join(_family(catalogue, family, own) if family else _some(own) for family, own in groups.items())


def _family(catalogue: Catalogue, family: str, devices: Sequence[str]) -> str:
    known, own = catalogue.fleet.devices, set(devices)
    every = {device for device, other in catalogue.families.items() if other == family}
    if len(own) > 1 and own == every:
        return f"all {families(family, len(own))}"
    platform = catalogue.platforms[catalogue.platform_of(devices[0])]
    for line in platform.lines if len(own) > 1 else ():
        if own == every & {str(device.identifier) for device in catalogue.fleet.runs(platform.id, line.major)}:
            return f"all {families(family, len(own))} that run {platform.name} {line.major}"
    return _some(list(dict.fromkeys(known[device].name for device in devices)))


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - SOME} more" if len(names) > SOME else ""
    return ", ".join(names[:SOME]) + more


def _turn(env: jinja2.Environment, one: Turned) -> AnswerTurn:
    name = next((str(answer.name) for answer in (one.after, one.before) if answer.name), one.build)
    before, after = (said(env, SENTENCE, "short", answer) for answer in (one.before, one.after))
    if before == after:  # a build, a date or a reason: told in whole
        before, after = (_whole(env, answer) for answer in (one.before, one.after))
    states = str(one.before.state), str(one.after.state)
    return AnswerTurn(name, one.build, one.automatic, before.strip(), after.strip(), *states)


def _whole(env: jinja2.Environment, answer: Answer) -> str:
    builds = ", ".join(step.build for step in answer.steps)
    return " ".join([said(env, SENTENCE, "sentence", answer), f"[{builds}]" if builds else ""])


def _stored(build: str, before: tuple[Any, ...] | None, after: tuple[Any, ...] | None) -> AnswerTurn:
    version, letter, label = (after or before or ("", None, None))[:3]
    name = f"{version} ({letter})" if letter else " ".join(filter(None, (version, label)))
    states = (str(row[3]) if row else "unknown-build" for row in (before, after))
    return AnswerTurn(name, build, True, _row(before), _row(after), *states)


def _row(row: tuple[Any, ...] | None) -> str:
    """An answer of a table: its state, its steps, and the newer line that is offered."""
    if row is None:
        return "not in the records"
    state, first, first_build, second, second_build, upgrade = row[3:9]
    parts = [str(state)]
    parts += [f"{name} ({build})" for name, build in ((first, first_build), (second, second_build)) if name]
    return ", ".join([*parts, *([f"{upgrade} is offered"] if upgrade else [])])


def _platform(catalogue: Catalogue, device: str) -> str:
    return catalogue.platform_of(device) if device in catalogue.families else ""
