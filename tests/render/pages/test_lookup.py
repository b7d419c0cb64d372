"""The page of the lookup: what its scripts fill is there, and what it says without them."""

import re

from generator.model.answer import State
from generator.render.pages.lookup import FEED
from tests.content.real import catalogue
from tests.render.pages.drawn import made_up, shipped
from tests.shared import ROOT

SCRIPTS = ROOT / "site_overrides/assets/javascripts/lookup"


def test_every_state_has_a_piece_with_icon_word_and_colour() -> None:
    body = made_up()["lookup/"].body
    for state in State:
        piece = re.search(rf'<template data-piece="state-{state}">(.*?)</template>', body)
        assert piece, state
        assert re.search(r'bu-chip--\w+"><svg.*</svg>\w', piece[1]), state


def test_every_piece_that_a_script_takes_is_there() -> None:
    body = made_up()["lookup/"].body
    there = set(re.findall(r'data-piece="([\w-]+)"', body))
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.glob("*.js")))
    taken = set(re.findall(r'(?:pieces\.(?:take|text)|this\.words|bad)\(\s*"([\w-]+)"', text))
    assert len(taken) > 30
    assert taken - there == set()


def test_the_form_is_at_home_as_well_and_knows_the_way() -> None:
    for address, root in (("", ""), ("lookup/", "../")):
        body = shipped()[address].body
        assert f'<form class="bu-lookup__form" action="{root}lookup/"' in body
        assert f'data-root="{root}" data-feed="{FEED}"' in body
        assert f'min="2022-11-16" max="{catalogue().checked}"' in body


def test_without_scripts_the_page_leads_to_every_device() -> None:
    body = shipped()["lookup/"].body
    assert body.count('<li><a href="../devices/') == len({a for a in shipped() if re.fullmatch(r"devices/[^/]+/", a)})
