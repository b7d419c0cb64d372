import datetime

import pytest

from generator.derive import find
from tests.derive.answer.test_properties import made

LAST = datetime.date(2031, 6, 30)


@pytest.mark.parametrize(
    ("text", "devices"),
    [
        ("iPhone91,1", ("iPhone91,1",)),
        ("  IPHONE91,1 ", ("iPhone91,1",)),
        ("Phone Two", ("iPhone91,1", "iPhone91,2")),
        ("phone\u00a0 two", ("iPhone91,1", "iPhone91,2")),
        ("Desk (Rack, 2030)", ("Mac90,1",)),
        ("x3ap", ("iPhone91,2",)),
        ("Phone", ()),
        ("", ()),
    ],
)
def test_devices(text: str, devices: tuple[str, ...]) -> None:
    assert find.devices(made(), text) == devices


def test_the_nearest_names() -> None:
    assert find.nearest_devices(made(), "Phone Too")[0] == "Phone Two"
    assert "iPhone90,1" in find.nearest_devices(made(), "iphone90,2")
    assert find.nearest_devices(made(), "toaster") == ()


@pytest.mark.parametrize(("text", "build"), [("23d771330A", "23D771330a"), (" 50B50", "50B50"), ("what", "what")])
def test_a_build_in_whatever_case(text: str, build: str) -> None:
    assert find.build(text) == build


def test_the_nearest_builds() -> None:
    assert "50C100" in find.nearest_builds(made(), "iPhone90,1", "50C101", LAST)


@pytest.mark.parametrize(
    ("text", "builds"),
    [
        ("40.1 (a)", ("50B770500a",)),
        ("40.1(b)", ("50B770500b",)),
        ("40.1\u00a0(B)", ("50B770500b",)),
        ("iOS 40.1 (a)", ("50B770500a",)),
        ("40.1", ("50B50",)),
        ("40.1.0", ("50B50",)),
        ("40.2", ("50C100",)),
        ("40.2 beta", ("50C5001a",)),
        ("40.2 RC", ("50C100",)),
        ("40.2 beta 7", ()),
        ("40.1 (c)", ()),
        ("39.0", ()),
        ("forty", ()),
    ],
)
def test_versions(text: str, builds: tuple[str, ...]) -> None:
    assert find.builds(made(), "iPhone90,1", text, LAST) == builds


def test_a_version_means_betas_only_where_there_is_no_release_by_then() -> None:
    assert find.builds(made(), "iPhone90,1", "40.2", datetime.date(2031, 3, 19)) == ("50C5001a", "50C100")


def test_a_version_from_later_is_found_where_nothing_else_fits() -> None:
    assert find.builds(made(), "iPhone90,1", "40.1", datetime.date(2030, 1, 1)) == ("50B50",)


@pytest.mark.parametrize(
    ("text", "yes"), [("26.3.1 (a)", True), ("26.2 beta 2", True), ("26.3.1 a", False), ("x", False)]
)
def test_what_reads_as_a_version(text: str, yes: bool) -> None:
    assert find.is_version(text) is yes
