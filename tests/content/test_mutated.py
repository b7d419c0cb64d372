"""The shipped records with slips in them: problems with a place and a code, or none, and never a traceback."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.check.codes import CODES
from generator.load import places
from generator.load.strict import read
from generator.model.document import Document, lines
from tests.content.real import documents

_SLIPS = ["", " ", "  ", "'", '"', ":", ": ", ",", "[", "]", "{", "}", "- ", "#", "&a", "*", "!", "\n", "\t", "x", "9"]
_SLIPS += ["unknown", "\x07", "é", "[]", "- x", "a: b\n", "2026-13-40", "https://", "iPhone99,9", "26.3.1 (a)"]


@st.composite
def slipped(draw: st.DrawFn) -> tuple[Document, str]:
    """A record file, and its text after one to three slips: something put in, taken out, or moved."""
    document = draw(st.sampled_from(documents()))
    text = document.text
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 3, 12, 60])))
        again = text[start:end] if draw(st.booleans()) else ""
        text = text[:start] + draw(st.sampled_from(_SLIPS)) + again + again * draw(st.integers(0, 1)) + text[end:]
    return document, text


@pytest.mark.parametrize("slips", [30, pytest.param(200, marks=pytest.mark.conformance)])
def test_a_slip_gives_problems_with_a_place_or_none(slips: int) -> None:
    settings(max_examples=slips, deadline=None, suppress_health_check=list(HealthCheck))(given(slipped())(_told))()


def _told(slip: tuple[Document, str]) -> None:
    document, text = slip
    data, faults = read(text)
    if faults:
        assert all(fault.code in CODES and fault.place.line >= 1 and fault.repair for fault in faults)
        return
    if not data:
        return
    others = [one for one in documents() if one is not document]
    found = check([*others, Document(document.path, document.kind, text, data, places)])[1]
    every = lines(text)
    for problem in found:
        assert problem.code in CODES
        assert problem.message
        if problem.path == document.path:
            assert 1 <= problem.line <= len(every)
            assert problem.excerpt == every[problem.line - 1]
            assert 1 <= problem.column <= len(problem.excerpt) + 1
