"""Badges are small pictures that say what a screen reader can read as well."""

import re
import xml.etree.ElementTree as ET

import pytest

from generator.derive.now import Now
from generator.derive.status import Status
from generator.render.embed.badges import COLOURS, badge, said
from tests.content import real
from tests.render.api.made import document, made_up, shipped

SVG = "{http://www.w3.org/2000/svg}"


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", sorted({*COLOURS.values(), "#263238"}))
def test_white_text_is_readable_on_every_colour(colour: str) -> None:
    assert 1.05 / (_luminance(colour) + 0.05) >= 6


def test_every_status_has_a_colour() -> None:
    assert set(Status) | {"up-to-date", "no-patch", "quiet", "unknown"} == set(COLOURS)


def test_a_badge_says_what_it_shows() -> None:
    made = badge("iOS", Now("26.3.1\u00a0(a)", "available"))
    root = ET.fromstring(made)
    assert root.get("role") == "img"
    assert root.get("aria-label") == root.findtext(f"{SVG}title") == "iOS: 26.3.1\u00a0(a) · available"
    assert [text.text for text in root.iter(f"{SVG}text")] == ["iOS", "26.3.1\u00a0(a) · available"]
    assert COLOURS["available"] in made
    assert not re.search(r"<script|style=|href|\son\w+=", made)


def test_text_is_made_to_fit_its_field() -> None:
    root = ET.fromstring(badge("WWWWWW", Now("26.3.1", "withdrawn")))
    width = float(root.get("width") or 0)
    spans = [(float(text.get("x") or 0), float(text.get("textLength") or 0)) for text in root.iter(f"{SVG}text")]
    assert spans[0][0] + spans[0][1] < spans[1][0]
    assert spans[1][0] + spans[1][1] < width


def test_names_are_escaped() -> None:
    evil = '"><script>alert(1)</script>&'
    root = ET.fromstring(badge(evil, Now("", "unknown")))
    assert root.findtext(f"{SVG}title") == f"{evil}: not known"
    assert not root.findall(f".//{SVG}script")


def test_words_say_how_it_stands() -> None:
    assert said(Now("40.1", "no-patch")) == "40.1 · no patch"
    assert said(Now("", "unknown")) == "not known"
    assert "nothing since 2031-06-10" in said(Now("41.0", "quiet", real.catalogue().checked.replace(2031, 6, 10)))


def test_there_is_a_badge_for_every_platform_and_device_and_the_api_names_it() -> None:
    files = shipped()
    for path in files:
        if path.startswith("badges/"):
            ET.fromstring(files[path])
    assert sum(path.startswith("badges/device/") for path in files) == len(real.catalogue().fleet.devices)
    assert document(made_up(), "platforms/ios")["badge"].endswith("badges/platform/ios.svg")


def test_a_badge_says_what_the_published_answer_says() -> None:
    for slug in ("iphone17-1", "mac14-8", "iphone10-3"):
        device = document(shipped(), f"devices/{slug}")
        answers = document(shipped(), f"answers/{slug}")["answers"]
        newest = next(
            found for found in answers.values() if f"{device['platform']}-{found['version']}" == device["newest"]
        )
        title = ET.fromstring(shipped()[f"badges/device/{slug}.svg"]).findtext(f"{SVG}title") or ""
        step = newest["steps"][-1] if newest["steps"] else newest
        assert step["version"] in title
        assert ("up to date" in title) <= (newest["state"] == "up-to-date")
