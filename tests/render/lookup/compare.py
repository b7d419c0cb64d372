"""What the files of the lookup say, beside what the decision says: nothing may differ."""

import functools
from collections.abc import Callable, Iterator

from generator.derive.answer import Answer, Question, State, answer
from generator.model.answer import Gain
from generator.model.catalogue import Catalogue
from generator.render.environment import environment
from generator.render.lookup import lookup
from tests.render.lookup.reader import Look, Reader
from tests.shared import ROOT

BARE = (State.UNKNOWN_DEVICE, State.UNKNOWN_BUILD, State.NOT_YET_RELEASED)


@functools.cache
def sentence() -> Callable[[Answer], str]:
    module = environment(ROOT / "templates").overlay(autoescape=False).get_template("answer/sentence.jinja").module
    found: Callable[[Answer], str] = module.sentence  # type: ignore[attr-defined]
    return found


def reader(catalogue: Catalogue) -> Reader:
    """A reader of the files of these records."""
    made = lookup(catalogue, environment(ROOT / "templates"))
    return Reader({file.path.removeprefix("lookup/data/"): file.content for file in made})


def agrees(catalogue: Catalogue, read: Reader, question: Question) -> Answer:
    """Asserts that the files say what the decision says; gives back the answer."""
    found = answer(catalogue, question)
    asked = question.device, question.build, question.automatic, question.as_of
    look = read.look(*asked)
    assert dict(_said(look)) == dict(_decided(found)), question
    why = [(r.rule, r.text, [cited.url for cited in catalogue.cite(*r.sources)]) for r in found.reasons]
    assert read.reasons(*asked) == why, question
    return found


def _decided(found: Answer) -> Iterator[tuple[str, object]]:
    yield "state", str(found.state)
    yield "sentence", sentence()(found)
    yield "upgrade", found.upgrade and found.upgrade.text
    yield "steps", [(str(s.kind), s.build, s.name, s.how and str(s.how), s.test, *_brings(s.gain)) for s in found.steps]
    if found.state in BARE:
        return
    gone, undo = found.withdrawn, found.undo
    yield "withdrawn", gone and (gone.build, gone.date.isoformat(), gone.reason)
    yield (
        "inside",
        [
            (one.build, one.included_in and one.included_in.text, list(one.gain.cves), one.gain.unknown)
            for one in found.inside
        ],
    )
    yield "undo", undo and (undo.version.text, undo.build, undo.effect, list(undo.loss.cves), undo.loss.unknown)
    yield "program", found.program and found.program.id
    yield "line", (found.line_updated, found.quiet)
    yield "name", found.name


def _brings(gain: Gain) -> tuple[int, int, bool]:
    return len(gain.cves), len(gain.exploited), gain.unknown


def _said(look: Look) -> Iterator[tuple[str, object]]:
    yield "state", look.state
    yield "sentence", look.sentence
    yield "upgrade", look.upgrade
    yield (
        "steps",
        [
            (s["kind"], s["build"], s["name"], s["how"], bool(s.get("test")), s["count"], s["used"], bool(s["unknown"]))
            for s in look.steps
        ],
    )
    if look.state in map(str, BARE):
        return
    gone, undo = look.withdrawn, look.undo
    yield "withdrawn", gone and (gone["build"], gone["date"], gone["reason"])
    yield "inside", [(one["build"], by, list(one["cves"]), one["unknown"]) for one, by in look.inside]
    yield "undo", undo and (
        undo["back"], undo["build"], undo.get("effect"), list(undo["patch"]["cves"]), undo["patch"]["unknown"],
    )  # fmt: skip
    yield "program", look.program
    yield "line", (look.line, look.quiet)
    yield "name", look.name
