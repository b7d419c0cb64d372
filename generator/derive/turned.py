"""How the answers of devices differ between two states of the records, each as of the day that it reaches."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derive.answer import Answer, Question, answer
from generator.derive.answer.index import index
from generator.derive.current import current_lines
from generator.derive.facts import grouped
from generator.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Turned:
    """Two answers to one question, which are not the same."""

    build: str
    automatic: bool | None
    """None where the switch makes no difference on either side; the answers are then those with it on."""
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class TurnedDevices:
    """The devices whose answers differ in the same way."""

    platform: str
    devices: tuple[str, ...]
    """Identifiers, in the order of the newer records, then those that only the older ones have."""
    answers: tuple[Turned, ...]


def turned(then: Catalogue, now: Catalogue) -> tuple[TurnedDevices, ...]:
    """What differs with the newest builds of each line that still matters, in either state."""
    kinds = grouped(((_kind(then, device), _kind(now, device)), device) for device in _devices(then, now))
    found: dict[object, tuple[tuple[Turned, ...], list[str]]] = {}
    for group in kinds.values():
        answers = tuple(_answers(then, now, group[0]))
        if answers:
            key = _platform(then, now, group[0]), tuple(_told(one) for one in answers)
            found.setdefault(key, (answers, []))[1].extend(group)
    place = {device: number for number, device in enumerate(_devices(then, now))}
    every = [(answers, sorted(devices, key=place.__getitem__)) for answers, devices in found.values()]
    every.sort(key=lambda pair: place[pair[1][0]])
    return tuple(TurnedDevices(_platform(then, now, d[0]), tuple(d), a) for a, d in every)


def newest_builds(catalogue: Catalogue, device: str) -> tuple[str, ...]:
    """Of each line of a device that still matters, newest first: the patches for its newest update, then that."""
    if device not in catalogue.families:
        return ()
    look, day, platform = index(catalogue), catalogue.checked, catalogue.platform_of(device)
    offers = (look.offered(device, major, day) for major in current_lines(catalogue, device, day))
    found: list[str] = []
    for base in (offer.row.build for offer in offers if offer):
        patches = catalogue.patches_by_base.get((platform, base), ())
        found += [row.build for row in reversed(patches) if device in row.devices and row.began <= day]
        found.append(base)
    return tuple(found)


def _devices(then: Catalogue, now: Catalogue) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*now.families, *then.families)))


def _kind(catalogue: Catalogue, device: str) -> tuple[int, bool] | None:
    """What devices with the same answers share; None of one that is not known."""
    known = catalogue.fleet.devices.get(device)
    return (index(catalogue).kind(device), known.on_sale(catalogue.checked)) if known else None


def _platform(then: Catalogue, now: Catalogue, device: str) -> str:
    return (now if device in now.families else then).platform_of(device)


def _answers(then: Catalogue, now: Catalogue, device: str) -> Iterator[Turned]:
    for build in dict.fromkeys((*newest_builds(now, device), *newest_builds(then, device))):
        on, off = (_pair(then, now, device, build, automatic) for automatic in (True, False))
        if _same(on) and _same(off):
            continue
        if _shown(on[0]) == _shown(off[0]) and _shown(on[1]) == _shown(off[1]):
            yield Turned(build, None, *on)
            continue
        yield from (Turned(build, pair[0].automatic, *pair) for pair in (on, off) if not _same(pair))


def _pair(then: Catalogue, now: Catalogue, device: str, build: str, automatic: bool) -> tuple[Answer, Answer]:
    before = answer(then, Question(device, build, automatic, then.checked))
    return before, answer(now, Question(device, build, automatic, now.checked))


def _same(pair: tuple[Answer, Answer]) -> bool:
    return _shown(pair[0]) == _shown(pair[1])


def _shown(answer: Answer) -> tuple[object, ...]:
    """All that an answer tells at a glance."""
    steps = tuple((step.kind, step.name, step.build, step.how, step.test) for step in answer.steps)
    gone = answer.withdrawn and (answer.withdrawn.build, answer.withdrawn.date)
    upgrade = answer.upgrade and answer.upgrade.text
    return answer.state, answer.name, steps, upgrade, gone, answer.quiet and answer.line_updated, answer.on_sale


def _told(one: Turned) -> tuple[object, ...]:
    return one.build, one.automatic, _shown(one.before), _shown(one.after)
