"""Cards stand alone in a frame on another site."""

import html
import re

import pytest

from tests.content import real
from tests.render.api.made import SITE, document, made_up, of, shipped
from tests.shared import ROOT
from tests.world import edited

CARD = "embed/device/iphone91-1.html"


def test_a_card_gives_the_answer_for_the_newest_update() -> None:
    text = html.unescape(re.sub(r"<[^>]*>", "", made_up()[CARD].decode()))
    assert "Phone Two" in text
    assert "41.0 · up to date" in text
    assert "Your iPhone has the newest iOS 41 that it is offered: 41.0." in text
    assert "As of 30 June 2031" in text


def test_a_card_needs_no_script_and_no_other_host() -> None:
    for path, content in shipped().items():
        if path.startswith("embed/"):
            text = content.decode()
            assert not re.search(r"<script|<style|\sstyle=|\son\w+=|<img|<iframe", text), path
            loaded = re.findall(r'<link rel="stylesheet" href="([^"]*)"', text)
            assert loaded == ["../../assets/stylesheets/card.css"]
    assert (ROOT / "site_overrides/assets/stylesheets/card.css").is_file()


def test_its_style_asks_for_nothing_elsewhere() -> None:
    style = (ROOT / "site_overrides/assets/stylesheets/card.css").read_text()
    assert "url(" not in style
    assert "@import" not in style


def test_there_is_a_card_for_every_device_and_the_api_names_it() -> None:
    cards = [path for path in shipped() if path.startswith("embed/device/")]
    assert len(cards) == len(real.catalogue().fleet.devices)
    assert document(made_up(), "devices/iphone91-1")["card"] == SITE + CARD


def test_a_card_leads_to_the_page_of_its_device() -> None:
    assert f'href="{SITE}devices/phone-two/"' in made_up()[CARD].decode()


@pytest.mark.parametrize("name", ["Lap <script>alert(1)</script>", 'Lap "quoted" & more'])
def test_names_are_escaped(name: str) -> None:
    changes = [("devices/mac.yml", "names: [Lap]", f"names: ['{name}']")]
    changes += [("updates/macos/40.yml", f"{word}: [Lap]", f"{word}: ['{name}']") for word in ("except", "only")]
    from generator.render.embed import cards

    found = {file.path: file.content.decode() for file in cards.render(of(edited(*changes)))}
    card = found["embed/device/mac90-2.html"]
    assert "<script" not in card
    assert html.unescape(re.findall(r"<h1>(.*)</h1>", card)[0]) == name
