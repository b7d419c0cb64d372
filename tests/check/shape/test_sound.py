"""A mistake in one place hides nothing elsewhere, and nothing is concluded from what it takes away."""

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check.codes import CODES
from generator.check.codes.shape import SHAPE
from generator.check.codes.world import IOS_40, KERNEL, WEBKIT_A, WEBKIT_B
from generator.model.code import Change, Code
from tests.check.checked import codes, problems, problems_of
from tests.world import FILES


def _is_edit(code: Code) -> bool:
    """Whether the example changes nothing but text that can be read, in records."""
    return all(change.right and change.file in FILES and "<" not in change.wrong for change in code.example)


_OTHERS = [code for code in CODES.values() if _is_edit(code) and code.code[:3] not in ("P10", "P11", "P90")]
_PAIRS = [pair for pair in itertools.product(SHAPE, _OTHERS) if pair[0] is not pair[1]]


def both(*changes: Change) -> dict[str, str] | None:
    """The world with several mistakes; None where one finds no longer what it changes."""
    files = dict(FILES)
    for change in changes:
        if change.right not in files[change.file]:
            return None
        files[change.file] = files[change.file].replace(change.right, change.wrong, 1)
    return files


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=st.sampled_from(_PAIRS))
def test_two_mistakes_are_at_most_two_problems(pair: tuple[Code, Code], tmp_path: Path) -> None:
    if files := both(*pair[0].example, *pair[1].example):
        assert {problem.code for problem in problems_of(tmp_path, files)} <= {code.code for code in pair}


@pytest.mark.parametrize(
    ("broken", "other", "found"),
    [
        pytest.param((WEBKIT_B, "letter: b, build: 60B770500b", "letter: bb, build: 60B770500b"),
                     (WEBKIT_B, "in: {ios: 40.2,", "in: {ios: 40.1,"), ["P134", "P513"], id="a build, an event"),
        pytest.param((WEBKIT_B, "letter: b, build: 50B770500b", "letter: bb, build: 50B770500b"),
                     (WEBKIT_B, "base: 60B2050", "base: 60B2051"), ["P134", "P203"], id="a build, the third build"),
        pytest.param((WEBKIT_A, "title: WebKit escape", "titel: WebKit escape"),
                     (WEBKIT_A, "    reason: It broke web sites.\n", ""), ["P120", "P506"], id="a title, an event"),
        pytest.param((WEBKIT_A, "program: bsi", "program: BSI"),
                     (WEBKIT_A, "replaced_by: 2031-02-04-webkit-b", "replaced_by: 2031-02-04-webkit-c"),
                     ["P136", "P209"], id="the program, the lineage"),
        pytest.param((IOS_40, "build: 50C100, date: 2031-03-20", "build: 50c100, date: 2031-03-20"),
                     (IOS_40, "exploited: [CVE-2031-0001]", "exploited: [CVE-2031-0003]"), ["P702", "P133"],
                     id="a build, the ids of its update"),
        pytest.param((IOS_40, "date: 2031-02-10", "date: 10.2.2031"),
                     (IOS_40, "build: 50B50", "build: 51B50"), ["P131", "P311"], id="a beta, another update"),
        pytest.param((KERNEL, "released, sources: [list]", "released, sources: [The List]"),
                     (KERNEL, "date: 2031-04-10", "date: 2031-07-10"), ["P601", "P141"], id="a source, the date by it"),
        pytest.param(("devices/mac.yml", "released: 2030-01-10", "released: soon"),
                     ("devices/mac.yml", "Mac90,2", "iPhone91,2"), ["P131", "P305"], id="a device, the next"),
    ],
)  # fmt: skip
def test_what_is_sound_is_checked_against_the_others(
    broken: tuple[str, str, str], other: tuple[str, str, str], found: list[str], tmp_path: Path
) -> None:
    assert found[0] in codes(tmp_path, broken) or found[1] in codes(tmp_path, broken)
    assert set(found) <= set(codes(tmp_path, broken, other))


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param((WEBKIT_B, "platform: macos, version: 40.1, letter: b, build: 60B770500b",
                      "platform: macos, version: 40.1, letter: B, build: 60B770500b"), id="a build that events are on"),
        pytest.param((KERNEL, "letter: a", "letter: A"), id="the only build"),
        pytest.param((WEBKIT_A, "date: 2031-02-01, event", "date: yesterday, event"), id="the event it begins with"),
        pytest.param((WEBKIT_A, "    reason: It", "    raeson: It"), id="a key that an event needs"),
        pytest.param((KERNEL, "component: kernel", "component: Kernel"), id="the only fix"),
        pytest.param((IOS_40, "{build: 50C100, date: 2031-03-20", "{build: 50C100, date: 2031-3-20"), id="a base"),
        pytest.param((IOS_40, "version: 40.2.1", "version: v40.2.1"), id="the newest update"),
        pytest.param((KERNEL, "fixes:", "fixs:"), id="the fixes"),
        pytest.param((KERNEL, "builds:", "build:"), id="the builds"),
        pytest.param((KERNEL, "id: 2031-04-10-kernel-a", "id: 2031-04-10 Kernel"), id="the id"),
    ],
)  # fmt: skip
def test_one_mistake_is_one_problem_whatever_rests_on_it(broken: tuple[str, str, str], tmp_path: Path) -> None:
    assert len(codes(tmp_path, broken)) == 1


def test_a_problem_after_a_row_that_is_left_out_is_marked_in_its_own_row(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        (WEBKIT_B, "letter: b, build: 50B770500b", "letter: bb, build: 50B770500b"),
        (WEBKIT_B, "base: 60B2050", "base: 60B2051"),
    )
    (base,) = (problem for problem in found if problem.code == "P203")
    assert base.excerpt[base.column - 1 : base.column - 1 + base.length] == "60B2051"
    assert base.line == next(n for n, line in enumerate(FILES[WEBKIT_B].splitlines(), 1) if "60B2050" in line)
