"""Foreign files with things taken away, doubled or exchanged, as a service in trouble might send them."""

import json
from typing import Any

from hypothesis import strategies as st

from tests.importing.made import ONE, TWO, TWO_GLOBAL, answer, asset, feed, improvement, patch, release

NEW = asset("41.1", "51B20", "2031-07-02", TWO, TWO_GLOBAL)
SECOND = {**NEW, "Build": "51B6020"}
KNOWN = asset("40.2", "50C100", "2031-03-20", ONE, TWO)
PATCHES = (
    patch("41.1", "51B770001a", "2031-07-05", "51B20", TWO),
    patch("40.2", "50C771000a", "2031-04-10", "50C100", ONE),
)
RELEASES = (
    release("41.0", ("CVE-2031-0007",)),
    release("40.2.1", ("CVE-2031-1000",), ReleaseDate="2031-05-20", Build="50C200"),
)
BUSY = {
    "gdmf": answer(NEW, SECOND, KNOWN, patches=PATCHES),
    "sofa": feed(*RELEASES, patches=(improvement("50C771000a", "50C100"),)),
}
"""For each kind, a file with something new and something known of every sort."""
_TEXTS = (
    *("", "41.1", "40.2", "99.9", "51B20", "50C100", "50C6100", "60C100", "26A000", "(b)", "iPhone91,1", "Y1AP"),
    *("2031-07-02", "2031-03-19", "9999-12-31", "0001-01-01", "CVE-2031-0001", "https://a.example/\x1b[1m"),
)
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=6),
    st.sampled_from(_TEXTS),
    st.lists(st.sampled_from(["iPhone90,1", "iPhone91,1", "Y2AP", "iPhone99,9", ""]), max_size=3),
    st.dictionaries(st.sampled_from(["CVE-2031-0001", "CVE-2031-9999", "x"]), st.just({}), max_size=2),
)


@st.composite
def mutated(draw: st.DrawFn, data: Any) -> bytes:
    """The data with up to three mistakes; now and then cut off, or with a byte changed."""
    copy = json.loads(json.dumps(data))
    for _ in range(draw(st.integers(0, 3))):
        if found := _places(copy):
            _change(draw, *draw(st.sampled_from(found)))
    raw = json.dumps(copy, indent=draw(st.sampled_from([None, 1]))).encode()
    if draw(st.integers(0, 9)) == 0:
        raw = raw[: draw(st.integers(0, len(raw)))]
    if draw(st.integers(0, 9)) == 0 and raw:
        at = draw(st.integers(0, len(raw) - 1))
        raw = raw[:at] + bytes([draw(st.integers(0, 255))]) + raw[at + 1 :]
    return raw


def _change(draw: st.DrawFn, holder: Any, key: Any) -> None:
    action = draw(st.sampled_from(["exchange", "remove", "double"]))
    if action == "remove":
        del holder[key]
    elif action == "double" and isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder[key] = draw(_VALUES)


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every list or mapping with each of its indexes or keys."""
    found: list[tuple[Any, Any]] = []
    for key in list(data) if isinstance(data, dict) else range(len(data)):
        found.append((data, key))
        if isinstance(data[key], dict | list):
            found += _places(data[key])
    return found
