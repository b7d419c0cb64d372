"""Answers from the real history, so that the records and the decision are tested together wherever they are."""

import datetime

import pytest

from generator.derive.answer import Answer, Question, State, answer, installable
from generator.model.patch import EventKind
from tests.content.real import catalogue


def ask(device: str, build: str, as_of: str, *, automatic: bool = True) -> Answer:
    return answer(catalogue(), Question(device, build, automatic, datetime.date.fromisoformat(as_of)))


CASES = [
    # The first public response: a tablet, a Mac, and a phone that stayed behind when 16.5 came.
    ("iPad13,1", "20E252", "2023-05-01", "patch-waiting", ["20E772520a"], None),
    ("Mac14,2", "22E261", "2023-05-01", "patch-waiting", ["22E772610a"], None),
    ("Mac14,2", "22E261", "2023-04-30", "up-to-date", [], None),
    ("Mac14,2", "22E772610a", "2023-05-17", "patched", [], None),
    ("Mac14,2", "22E772610a", "2023-05-18", "update-first", ["22F66"], None),
    # July 2023: (a) is withdrawn on its own day, (c) comes two days later, 16.6 and 13.5 end it.
    ("iPhone12,1", "20F75", "2023-07-09", "up-to-date", [], None),
    ("iPhone12,1", "20F770750b", "2023-07-09", "not-yet-released", [], None),
    ("iPad8,1", "20F75", "2023-07-11", "withdrawn-waiting", [], None),
    ("iPad8,1", "20F770750b", "2023-07-13", "withdrawn-installed", ["20F770750d"], None),
    ("Mac14,13", "22F770830b", "2023-07-11", "withdrawn-installed", [], None),
    ("Mac14,13", "22F770830b", "2023-07-12", "withdrawn-installed", ["22F770830e"], None),
    ("Mac14,13", "22F770830e", "2023-07-24", "update-first", ["22G74"], None),
    ("iPhone12,1", "20F66", "2023-07-12", "update-first", ["20F75", "20F770750d"], None),
    # Tests on betas.
    ("Mac14,2", "22D5027d", "2022-12-15", "patch-waiting", ["22D7750270d"], None),
    ("Mac14,2", "22D7750270d", "2023-01-09", "patch-waiting", ["22D7750270e"], None),
    ("Mac16,1", "25D5087f", "2026-01-07", "patch-waiting", ["25D770870b"], None),
    # March 2026: one day, two bases, and a Mac with a base of its own.
    ("Mac17,5", "25D2140", "2026-03-16", "up-to-date", [], None),
    ("Mac17,5", "25D771400a", "2026-03-17", "patched", [], None),
    ("Mac16,1", "25D771400a", "2026-03-17", "unknown-build", [], None),
    ("Mac16,1", "25D2128", "2026-03-24", "update-first", ["25E246"], None),
    ("iPad14,9", "23D771330a", "2026-03-23", "patched", [], None),
    # Lines that end, for those who can go on and those who cannot.
    ("iPhone11,8", "22H374", "2026-10-05", "up-to-date", [], None),
    ("iPhone10,1", "20H392", "2026-10-05", "up-to-date", [], None),
    ("iPhone17,1", "24A446", "2026-10-05", "up-to-date", [], None),
]


@pytest.mark.parametrize(("device", "build", "as_of", "state", "steps", "upgrade"), CASES)
def test_what_a_device_got(
    device: str, build: str, as_of: str, state: str, steps: list[str], upgrade: str | None
) -> None:
    found = ask(device, build, as_of)
    assert (found.state, [step.build for step in found.steps]) == (state, steps)
    assert (str(found.upgrade) if found.upgrade else None) == upgrade


def test_what_the_withdrawal_of_july_2023_says() -> None:
    found = ask("iPhone14,5", "20F770750b", "2023-07-11")
    assert found.withdrawn
    assert found.withdrawn.date == datetime.date(2023, 7, 10)
    assert found.withdrawn.reason
    assert found.undo
    assert (str(found.undo.version), found.undo.build, found.undo.loss.cves) == ("16.5.1", "20F75", ("CVE-2023-37450",))


def test_what_16_6_has_inside() -> None:
    found = ask("iPhone14,5", "20G75", "2023-07-24")
    assert [(str(one.version), one.letter) for one in found.inside] == [
        ("16.5.1", "c"),
        ("16.5.1", "a"),
        ("16.4.1", "a"),
    ]


def test_off_is_told_differently_by_vendor_and_testers_and_each_says_how_sure_it_is() -> None:
    found = ask("Mac16,1", "25D2128", "2026-03-18", automatic=False)
    off = [reason for reason in found.reasons if reason.rule == "off"]
    assert len(off) > 1
    assert len({reason.certainty for reason in off}) > 1
    assert all(reason.sources for reason in off)


@pytest.mark.parametrize("row", catalogue().patch_rows, ids=lambda row: f"{row.platform}-{row.build}")
def test_every_patch_waited_for_those_on_its_base(row: object) -> None:
    found = next(r for r in catalogue().patch_rows if r is row)
    device = min(found.devices)
    waiting = answer(catalogue(), Question(device, found.base, True, found.began))
    gone = any(event.date == found.began for event in found.patch.events_of(EventKind.WITHDRAWN, found.platform))
    assert waiting.state is (State.WITHDRAWN_WAITING if gone else State.PATCH_WAITING)
    assert [step.build for step in waiting.steps] == ([] if gone else [found.build])


@pytest.mark.parametrize("device", sorted(catalogue().families))
def test_every_device_gets_an_answer_for_its_newest_build(device: str) -> None:
    builds = installable(catalogue(), device, catalogue().checked)
    if not builds:
        pytest.skip("nothing was made for it yet")
    found = answer(catalogue(), Question(device, builds[0], True, catalogue().checked))
    assert found.state in {State.UP_TO_DATE, State.UPDATE_FIRST, State.PATCHED, State.PATCH_WAITING}
    assert all(reference for reason in found.reasons for reference in catalogue().cite(*reason.sources))
