"""The page's own modules, in Chromium, against `answer()`: hundreds of random questions, and no difference."""

import datetime
import functools
import random
from pathlib import Path
from typing import Any

import pytest

from generator.derive import find
from generator.derive.answer import Answer, Question, State, answer
from generator.derive.asking import Asked, ask
from generator.model.answer import Gain, Reason
from generator.model.version import Version
from generator.render.environment import environment
from tests.browser.conftest import Visit
from tests.content.real import ROOT, catalogue

pytestmark = pytest.mark.browser

CALMING = (State.UP_TO_DATE, State.PATCHED, State.WITHDRAWN_WAITING)
"""The states that might calm somebody: where the sentence says when the line last got an update."""
SINCE = datetime.date(2022, 11, 16)
ASK = """async (questions) => {
  const at = (name) => import(new URL(`assets/javascripts/lookup/${name}.js`, document.baseURI).href);
  const names = ["data", "devices", "answer", "why"];
  const [{ Data }, { choices }, { look }, { reasons }] = await Promise.all(names.map(at));
  const data = new Data(document.baseURI);
  const file = await data.devices();
  const classes = new Map(choices(file).flatMap((one) => one.members.map((each) => [each.identifier, each.class])));
  const answers = [];
  for (const question of questions) {
    const name = classes.get(question.device);
    const files = await data.files(name, question.as_of !== file.checked);
    const view = look(files, question);
    const told = reasons(await data.why(name), files, view);
    const steps = view.steps.map((step) => [step.kind, step.build, step.how ?? null, step.test, step.name, step.page,
      step.brings.count, step.brings.exploited, step.brings.unknown]);
    const named = ({ name, build, cves, exploited, unknown }) => [name, build, cves, exploited, unknown];
    answers.push({
      state: view.state, text: view.text, steps, upgrade: view.upgrade ?? null, line: view.line ?? null,
      quiet: view.quiet, on_sale: view.on_sale, name: view.name, program: view.program?.id ?? null,
      inside: view.inside.map(({ patch, included_in }) => [...named(patch), included_in ?? null]),
      undo: view.undo ? [view.undo.back, view.undo.build, view.undo.effect ?? null, ...named(view.undo.patch)] : null,
      withdrawn: view.withdrawn ? [view.withdrawn.name, view.withdrawn.build, view.withdrawn.date] : null,
      reasons: told.map((one) => [one.rule, one.text, one.certainty, one.sources.map(([, url]) => url)]),
    });
  }
  return answers;
}"""
VERSIONS = """async (questions) => {
  const at = (name) => import(new URL(`assets/javascripts/lookup/${name}.js`, document.baseURI).href);
  const [{ Data }, { choices }, { buildsOf }] = await Promise.all(["data", "devices", "versions"].map(at));
  const data = new Data(document.baseURI);
  const file = await data.devices();
  const classes = new Map(choices(file).flatMap((one) => one.members.map((each) => [each.identifier, each.class])));
  const found = [];
  for (const { device, version, as_of } of questions) {
    const files = await data.files(classes.get(device), as_of !== file.checked);
    found.push(buildsOf(files, version, as_of).map((place) => files.builds[place]).sort());
  }
  return found;
}"""

NAMED = """async (questions) => {
  const at = (name) => import(new URL(`assets/javascripts/lookup/${name}.js`, document.baseURI).href);
  const [{ Data }, { choices, meant }, { ask }] = await Promise.all(["data", "devices", "ask"].map(at));
  const data = new Data(document.baseURI);
  const { checked, ...file } = await data.devices();
  const all = choices(file);
  const found = [];
  for (const { name, installed, automatic, as_of } of questions) {
    const answers = await ask(data, { members: meant(all, name).members, installed, automatic, as_of, checked });
    const told = answers.flatMap(({ view, members }) =>
      members.map((one) => `${one.identifier} ${view.question.build}: ${view.state}, ${view.text}`));
    found.push(told.sort());
  }
  return found;
}"""


@functools.cache
def _sentences() -> Any:
    plain = environment(Path(ROOT / "templates")).overlay(autoescape=False)
    return plain.get_template("answer/sentence.jinja").module


def _named(version: Version, letter: str | None, build: str, gain: Gain) -> list[Any]:
    """A patch, with the ids that it brings."""
    return [version.with_letter(letter), build, list(gain.cves), list(gain.exploited), gain.unknown]


def _reason(reason: Reason) -> list[Any]:
    urls = [citation.url for citation in catalogue().cite(*reason.sources)]
    return [reason.rule, reason.text, str(reason.certainty), urls]


def _expected(found: Answer) -> dict[str, Any]:
    """What the page must say of an answer."""
    placed = found.state not in (State.UNKNOWN_BUILD, State.NOT_YET_RELEASED)
    undo, gone = found.undo, found.withdrawn
    return {
        "state": str(found.state),
        "text": str(_sentences().sentence(found)),
        "steps": [
            [
                str(step.kind), step.build, str(step.how) if step.how else None, step.test, step.name,
                f"{step.address}/", len(step.gain.cves), len(step.gain.exploited), step.gain.unknown,
            ]
            for step in found.steps
        ],
        "upgrade": found.upgrade.text if found.upgrade else None,
        "line": found.line_updated.isoformat() if found.line_updated and found.state in CALMING else None,
        "quiet": found.quiet and found.state in CALMING,
        "on_sale": found.on_sale,
        "name": (found.name or "") if placed else "",
        "program": found.program.id if found.program and placed else None,
        "inside": [
            [*_named(one.version, one.letter, one.build, one.gain), one.included_in.text if one.included_in else None]
            for one in found.inside
        ],
        "undo": [
            undo.version.text, undo.build, undo.effect,
            *_named(found.version or undo.version, found.letter, found.main_build or "", undo.loss),
        ] if undo else None,
        "withdrawn": [gone.version.with_letter(gone.letter), gone.build, gone.date.isoformat()] if gone else None,
        "reasons": [_reason(reason) for reason in found.reasons],
    }  # fmt: skip


def _builds(device: str) -> list[str]:
    """Every number that a device's platform has, those made for it more often."""
    shipped = catalogue()
    platform = shipped.platform_of(device)
    own = [row.build for row in shipped.patch_rows if row.platform == platform and device in row.devices]
    every = [build for (where, build) in shipped.rows if where == platform]
    made = [
        build
        for (where, build), rows in shipped.rows.items()
        if where == platform and any(device in row.devices for row in rows)
    ]
    return sorted(own * 20 + made * 5 + every)


def _questions(count: int, seed: int) -> list[Question]:
    """Half of them anything on any day, half a patch or its base on a day around what happened to the patch."""
    dice = random.Random(seed)
    shipped = catalogue()
    devices = sorted(shipped.fleet.devices)
    asked = []
    for number in range(count):
        day = SINCE + datetime.timedelta(dice.randint(0, (shipped.checked - SINCE).days))
        device = dice.choice(devices)
        build = dice.choice(_builds(device))
        if number % 2:
            row = dice.choice(shipped.patch_rows)
            event = dice.choice(row.patch.events)
            device, build = dice.choice(sorted(row.devices)), dice.choice([row.build, row.base])
            day = event.date + datetime.timedelta(dice.randint(-2, 9))
        day = min(max(day, SINCE), shipped.checked)
        asked.append(Question(device, build, dice.random() < 0.5, dice.choice([shipped.checked, day, day])))
    return asked


def _plain(question: Question) -> dict[str, Any]:
    return {
        "device": question.device,
        "build": question.build,
        "automatic": question.automatic,
        "as_of": question.as_of.isoformat(),
    }


def test_hundreds_of_random_questions_have_the_answers_of_the_decision(visit: Visit) -> None:
    questions = _questions(700, seed=3)
    page = visit.open("lookup/")
    page.goto(visit.base)
    told = page.evaluate(ASK, [_plain(question) for question in questions])
    expected = [_expected(answer(catalogue(), question)) for question in questions]
    states = {one["state"] for one in expected}
    assert states == {str(state) for state in State if state is not State.UNKNOWN_DEVICE}
    differing = [
        f"{question}: {key}: {got[key]!r} is not {want[key]!r}"
        for question, got, want in zip(questions, told, expected, strict=True)
        for key in want
        if got[key] != want[key]
    ]
    assert not differing, f"{len(differing)}\n" + "\n".join(differing[:10])


def test_a_version_stands_for_the_same_builds_on_any_day(visit: Visit) -> None:
    shipped, dice = catalogue(), random.Random(7)
    asked = []
    for question in _questions(500, seed=11):
        known = answer(shipped, question)
        if known.name:
            bare = known.version.text if known.version else ""
            asked.append((question, dice.choice([known.name, known.name, bare, f"iOS {bare}", f"{bare}.0"])))
    page = visit.open("")
    plain = [{"device": q.device, "version": text, "as_of": q.as_of.isoformat()} for q, text in asked]
    told = page.evaluate(VERSIONS, plain)
    expected = [sorted(find.builds(shipped, q.device, text, q.as_of)) for q, text in asked]
    assert [one for one in zip(asked, told, expected, strict=True) if one[1] != one[2]] == []
    assert any(len(builds) > 1 for builds in expected)


def test_names_and_versions_are_answered_for_all_that_they_fit(visit: Visit) -> None:
    shipped, dice = catalogue(), random.Random(13)
    asked = []
    for question in _questions(300, seed=17):
        installed = dice.choice([answer(shipped, question).name or question.build, question.build, "99.9"])
        asked.append((shipped.fleet.devices[question.device].name, installed, question))
    page = visit.open("")
    plain = [{**_plain(question), "name": name, "installed": installed} for name, installed, question in asked]
    told = page.evaluate(NAMED, plain)
    for (name, installed, question), got in zip(asked, told, strict=True):
        version = find.is_version(installed)
        words = Asked(
            name, "" if version else installed, installed if version else "", question.automatic, question.as_of
        )
        found = ask(shipped, words)
        want = [
            f"{device} {one.answer.build}: {one.answer.state}, {_sentences().sentence(one.answer)}"
            for one in found
            for device in one.devices
        ]
        assert got == sorted(want), words
