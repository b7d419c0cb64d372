"""The files of the made-up world: every question about every day has the decision's answer."""

import datetime
import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.derive import find
from generator.derive.answer import Question, State
from generator.derive.spans import since
from generator.model.catalogue import Catalogue
from tests import world
from tests.derive.answer.test_properties import DEVICES
from tests.render.lookup import versions
from tests.render.lookup.compare import agrees, reader
from tests.render.lookup.reader import Reader

IOS40 = "updates/ios/40.yml"
WITHDRAWN = (
    IOS40,
    "{build: 50C200, date: 2031-05-20, devices: {rule: ends-here}, sources: [list]}",
    "{build: 50C200, date: 2031-05-20, devices: {rule: ends-here}, sources: [list],\n"
    "         events: [{date: 2031-05-25, event: withdrawn, reason: It broke., sources: [list]}]}",
)
LATE = (IOS40, "cves: [CVE-2031-1000]\n", "cves: [CVE-2031-1000, CVE-2031-0002]\n    exploited: [CVE-2031-0002]\n")
KNOWN = (
    "patches/2031/2031-02-04-webkit-b.yml",
    "    exploited: reported\n",
    "    exploited: reported\n    known: 2031-02-20\n",
)
NEXT = (
    "patches/2031/2031-04-10-kernel-a.yml",
    "  - {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}\nfixes:\n"
    "  - component: kernel\n    cves: unknown\n",
    "  - {platform: ios, version: 40.2, letter: a, build: 50C771000a, base: 50C100, sources: [list]}\nfixes:\n"
    "  - component: kernel\n    cves: [CVE-2031-0001, CVE-2031-7000]\n",
)
SALE = ("devices/iphone.yml", "released: 2029-09-01", "released: 2031-03-01")
WORLDS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "as it is": (),
    "an update was withdrawn": (WITHDRAWN,),
    "something was exploited late": (LATE,),
    "a fix became known later": (KNOWN,),
    "a later patch brings what the installed one has": (NEXT,),
    "a device came on sale later": (SALE,),
}


@functools.cache
def made(name: str) -> tuple[Catalogue, Reader]:
    with tempfile.TemporaryDirectory() as folder:
        catalogue = world.catalogue(Path(folder), world.edited(*WORLDS[name]))
    return catalogue, reader(catalogue)


def days(catalogue: Catalogue) -> Iterator[datetime.date]:
    first = since(catalogue)
    return (first + datetime.timedelta(number) for number in range((catalogue.checked - first).days + 1))


def eventful(catalogue: Catalogue) -> list[datetime.date]:
    """Days on which something happened, and those after them."""
    rows = (row.date for line in catalogue.lines.values() for row in line)
    events = (event.date for patch in catalogue.patches.values() for event in patch.events)
    quiet = datetime.timedelta(91)
    found = {*rows, *events, *(row.date + quiet for line in catalogue.lines.values() for row in line)}
    known = set(days(catalogue))
    return sorted((found | {day + datetime.timedelta(1) for day in found}) & known | {catalogue.checked})


def numbers(catalogue: Catalogue) -> list[str]:
    return sorted({build for _, build in (*catalogue.rows, *catalogue.patches_by_build)} | {"50Z9", ""})


@pytest.mark.parametrize("name", WORLDS)
def test_every_question_has_the_answer_of_the_decision(name: str) -> None:
    catalogue, read = made(name)
    states = set()
    for day in days(catalogue) if not WORLDS[name] else eventful(catalogue):
        for device in DEVICES:
            for build in numbers(catalogue):
                for automatic in (True, False):
                    states.add(agrees(catalogue, read, Question(device, build, automatic, day)).state)
    assert states == set(State)


@pytest.mark.parametrize("name", ["as it is", "an update was withdrawn"])
def test_a_version_means_the_builds_that_it_means_elsewhere(name: str) -> None:
    catalogue, read = made(name)
    texts = ["40.2", "40.2 RC", "iOS 40.2 beta", "40.1 (a)", "40.1\u00a0(B)", "41", "41.0", "40", "macOS 40.2", "39.1"]
    for day in list(days(catalogue))[::3]:
        for device in DEVICES[:-1]:
            for text in texts:
                meant = find.builds(catalogue, device, text, day)
                assert sorted(versions.builds(read.of(device), text, day)) == sorted(meant), (device, text, day)


def test_the_files_of_a_class_belong_together() -> None:
    _, read = made("as it is")
    for device in DEVICES[:-1]:
        own = read.of(device)
        assert own.history["edition"] == own.why["edition"] == own.today["edition"]
    assert len({read.of(device).today["edition"] for device in DEVICES[:-1]}) == 4


def test_a_changed_reason_gives_a_new_edition() -> None:
    (_, read), (_, other) = made("as it is"), made("a fix became known later")
    assert read.of("Mac90,1").today["edition"] != other.of("Mac90,1").today["edition"]


def test_devices_are_found_by_all_that_they_are_called() -> None:
    _, read = made("as it is")
    rows = read.devices["devices"]["mac"]
    assert rows == [["Lap", ["Mac90,2", 1, "Y2AP"]], ["Desk (2030)", "Desk (Rack, 2030)", ["Mac90,1", 1, "Y1AP"]]]
    assert read.devices["devices"]["iphone"][0] == [
        "Phone Two",
        ["iPhone91,1", 1, "X2AP"],
        ["iPhone91,2", 0, "X3AP", "Global"],
    ]


def test_a_platform_has_stops_for_its_slider() -> None:
    import json

    from generator.render.lookup.platforms import platform

    catalogue, _ = made("an update was withdrawn")
    found = json.loads(json.dumps(platform(catalogue, "ios")))["days"]
    assert found[0] == ["2031-02-01", "40.1\u00a0(a) released"]
    assert ["2031-02-02", "40.1\u00a0(a) withdrawn"] in found
    assert ["2031-03-20", "40.2"] in found
    assert ["2031-05-25", "40.2.1 withdrawn"] in found
    assert found == sorted(found)
