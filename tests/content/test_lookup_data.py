"""The lookup's files of the shipped records: small, and never another answer than the decision's."""

import datetime
import functools
import gzip
import random

import pytest

from generator.derive import find
from generator.derive.answer import Question, installable
from generator.derive.classes import DeviceClass, classes
from generator.derive.spans import since
from generator.render.environment import environment
from generator.render.lookup import lookup
from tests.content.real import ROOT, catalogue
from tests.render.lookup import versions
from tests.render.lookup.compare import agrees
from tests.render.lookup.reader import Reader

EACH = 20
"""Questions at random to each class, on days at random: more than a thousand together."""
LIMIT = 10_000
"""Bytes over the wire for an answer on any date, compressed: devices, class, history."""


@functools.cache
def files() -> dict[str, bytes]:
    made = lookup(catalogue(), environment(ROOT / "templates"))
    return {file.path.removeprefix("lookup/data/"): file.content for file in made}


@functools.cache
def read() -> Reader:
    return Reader(files())


@functools.cache
def eventful() -> list[datetime.date]:
    """Days on which something happened, and those beside them."""
    rows = (row.date for line in catalogue().lines.values() for row in line)
    events = (event.date for patch in catalogue().patches.values() for event in patch.events)
    days = {day + datetime.timedelta(by) for day in (*rows, *events) for by in (-1, 0, 1)}
    return sorted(day for day in days if since(catalogue()) <= day <= catalogue().checked)


@functools.cache
def numbers() -> list[str]:
    return sorted({build for _, build in (*catalogue().rows, *catalogue().patches_by_build)})


@pytest.mark.parametrize("own", classes(catalogue()), ids=lambda own: own.id)
def test_each_build_of_each_class_today_and_on_many_days(own: DeviceClass) -> None:
    """Every build today and on some days of its own, and any number at all on days for all classes together."""
    chance = random.Random(own.id)
    builds = installable(catalogue(), own.first, catalogue().checked)
    for build in builds:
        for automatic in (True, False):
            agrees(catalogue(), read(), Question(chance.choice(own.devices), build, automatic, catalogue().checked))
        day = chance.choice(eventful())
        agrees(catalogue(), read(), Question(chance.choice(own.devices), build, chance.random() < 0.5, day))
    for _ in range(EACH):
        day = since(catalogue()) + datetime.timedelta(chance.randrange((catalogue().checked - since(catalogue())).days))
        build = chance.choice(chance.choice((builds or numbers(), numbers())))
        agrees(catalogue(), read(), Question(chance.choice(own.devices), build, chance.random() < 0.5, day))


def test_installed_patches_and_their_bases_on_every_eventful_day_of_theirs() -> None:
    chance = random.Random(20230710)
    for row in catalogue().patch_rows:
        for day in chance.sample(eventful(), 20):
            for build in (row.build, row.base):
                device = chance.choice(sorted(row.devices))
                agrees(catalogue(), read(), Question(device, build, chance.random() < 0.5, day))


def test_versions_mean_the_same_builds() -> None:
    chance = random.Random(26)
    for own in classes(catalogue()):
        names = read().of(own.first).names
        for text in chance.sample(names, min(8, len(names))):
            bare = text.split(" ")[0]
            for asked in (text, bare):
                day = chance.choice(eventful())
                meant = find.builds(catalogue(), own.first, asked, day)
                assert sorted(versions.builds(read().of(own.first), asked, day)) == sorted(meant), (own.id, asked, day)


def test_an_answer_on_any_date_costs_little() -> None:
    size = {name: len(gzip.compress(content, 9)) for name, content in files().items()}
    most = max(classes(catalogue()), key=lambda own: size[f"{own.id}.json"] + size[f"{own.id}.history.json"])
    cost = size["devices.json"], size[f"{most.id}.json"], size[f"{most.id}.history.json"]
    assert sum(cost) <= LIMIT, (most.id, cost)
