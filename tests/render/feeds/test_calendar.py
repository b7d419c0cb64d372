import datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.render.feeds.calendar import KINDS, Calendars
from generator.render.feeds.publisher import Publisher
from tests.render.feeds.made import SITE, made, of, parsed
from tests.world import catalogue, edited

CALENDARS = ("feeds/all.ics", "feeds/platform/ios.ics", "feeds/platform/macos.ics")
KERNEL, IOS = "patches/2031/2031-04-10-kernel-a.yml", "updates/ios/40.yml"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def files(world: Catalogue) -> dict[str, bytes]:
    return made(world)


def read(content: bytes) -> Any:
    """A calendar as icalendar reads it."""
    return Calendar.from_ical(content)


def events(content: bytes) -> dict[str, Any]:
    """The events of a calendar, as icalendar reads them, by the first line of what they say."""
    return {str(event["SUMMARY"]): event for event in read(content).events}


def broken(content: bytes) -> list[str]:
    """What RFC 5545 and 7986 forbid, as far as lines and properties show it."""
    lines = content.split(b"\r\n")
    wrong = [f"{len(line)} octets: {line!r}" for line in lines if len(line) > 75]
    wrong += [f"a bare line end in {line!r}" for line in lines if b"\n" in line or b"\r" in line]
    calendar = read(content)
    wrong += ["no end of line at the end"] if lines[-1] else []
    wrong += [name for name in ("PRODID", "VERSION") if name not in calendar]
    uids = [str(event["UID"]) for event in calendar.events]
    wrong += ["a UID comes twice"] if len(set(uids)) != len(uids) else []
    wrong += [str(error) for part in (calendar, *calendar.events) for error in part.errors]
    for event in calendar.events:
        wrong += [f"{name} is missing" for name in ("UID", "DTSTAMP", "DTSTART") if name not in event]
        wrong += [f"DTSTAMP {event['DTSTAMP'].dt}"] if event["DTSTAMP"].dt.tzinfo is None else []
    return wrong


@pytest.mark.parametrize("path", CALENDARS)
def test_every_calendar_follows_the_rules_of_its_format(files: dict[str, bytes], path: str) -> None:
    assert broken(files[path]) == []
    assert read(files[path]).to_ical() == files[path]


def test_a_calendar_tells_of_releases_withdrawals_and_inclusions_as_whole_days(
    world: Catalogue, files: dict[str, bytes]
) -> None:
    told = [happening for happening in reversed(history(world)) if happening.kind in KINDS]
    found = list(read(files["feeds/all.ics"]).events)
    assert [event["DTSTART"].dt for event in found] == [happening.date for happening in told]
    assert not any(isinstance(event["DTSTART"].dt, datetime.datetime) for event in found)
    assert {str(event["TRANSP"]) for event in found} == {"TRANSPARENT"}
    titles = {entry.title: entry.link for entry in parsed(files["feeds/all.atom"]).entries}
    assert {str(event["SUMMARY"]): str(event["URL"]) for event in found}.items() <= titles.items()
    assert not any(str(event["SUMMARY"]).startswith(("Tested", "Replaced", "Returned")) for event in found)


def test_a_platform_has_its_own_part(files: dict[str, bytes]) -> None:
    everything, ios = (events(files[f"feeds/{name}.ics"]) for name in ("all", "platform/ios"))
    assert ios.keys() < everything.keys()
    assert all("iOS" in event["CATEGORIES"].cats for event in ios.values())
    assert {str(ios[title]["UID"]) for title in ios} <= {str(event["UID"]) for event in everything.values()}


def test_a_release_that_was_withdrawn_as_a_whole_is_cancelled_and_stays(files: dict[str, bytes]) -> None:
    found = events(files["feeds/all.ics"])
    states = {title: (str(event["STATUS"]), int(event["SEQUENCE"])) for title, event in found.items()}
    assert states.pop("Released: iOS and macOS 40.1\u00a0(a): WebKit escape") == ("CANCELLED", 1)
    assert set(states.values()) == {("CONFIRMED", 0)}
    gone = found["Released: iOS and macOS 40.1\u00a0(a): WebKit escape"]
    assert gone["DTSTAMP"].dt.date() == datetime.date(2031, 2, 2)
    assert gone["DTSTART"].dt == datetime.date(2031, 2, 1)


@pytest.mark.parametrize(("whom", "status"), [("", "CANCELLED"), (", devices: {only: [Phone One]}", "CONFIRMED")])
def test_an_update_is_cancelled_where_nobody_can_have_it_any_more(tmp_path: Path, whom: str, status: str) -> None:
    event = f"{{date: 2031-01-20, event: withdrawn, reason: It stopped., sources: [list]{whom}}}"
    old = "date: 2031-01-15, devices: all, sources: [list]}"
    withdrawn = (IOS, old, f"{old[:-1]}, events: [{event}]}}")
    found = events(of(tmp_path, edited(withdrawn))["feeds/all.ics"])
    assert str(found["Update: iOS 40.1"]["STATUS"]) == status
    assert int(found["Update: iOS 40.1"]["SEQUENCE"]) == (status == "CANCELLED")
    assert "Withdrawn: iOS 40.1" in found


def test_a_correction_raises_the_sequence_and_keeps_the_uid(tmp_path: Path, files: dict[str, bytes]) -> None:
    corrected = "  - {date: 2031-05-01, event: corrected, note: The first text named another flaw., sources: [list]}\n"
    after = events(of(tmp_path, edited((KERNEL, "removal:", corrected + "removal:")))["feeds/all.ics"])
    before = events(files["feeds/all.ics"])
    assert {str(event["UID"]) for event in after.values()} == {str(event["UID"]) for event in before.values()}
    title = "Released: iOS 40.2\u00a0(a): Kernel memory"
    assert (int(before[title]["SEQUENCE"]), int(after[title]["SEQUENCE"])) == (0, 1)
    assert after[title]["DTSTAMP"].dt.date() == datetime.date(2031, 5, 1)
    assert after[title]["LAST-MODIFIED"].dt == after[title]["DTSTAMP"].dt
    assert "named another flaw" in str(after[title]["DESCRIPTION"])


def test_a_calendar_knows_where_it_lies_and_reads_no_clock(files: dict[str, bytes]) -> None:
    calendar = read(files["feeds/platform/ios.ics"])
    assert str(calendar["X-WR-CALNAME"]) == str(calendar["NAME"]) == "Between Updates: iOS"
    assert str(calendar["URL"]) == f"{SITE}platforms/ios/"
    assert str(calendar["SOURCE"]) == f"{SITE}feeds/platform/ios.ics"
    assert calendar["LAST-MODIFIED"].dt.date() == datetime.date(2031, 6, 10)
    assert b"METHOD" not in files["feeds/platform/ios.ics"]


def test_a_move_of_the_site_changes_no_uid(world: Catalogue, files: dict[str, bytes]) -> None:
    there = events(made(world, "https://else.example/")["feeds/all.ics"])
    here = events(files["feeds/all.ics"])
    assert {title: str(event["UID"]) for title, event in here.items()} == {
        title: str(event["UID"]) for title, event in there.items()
    }


def test_a_calendar_without_events_is_whole(world: Catalogue) -> None:
    content = next(iter(Calendars(world, Publisher("Between Updates", SITE, world.authority)).files())).content
    found = read(content)
    assert broken(content) == []
    assert list(found.events) == []
    assert found["LAST-MODIFIED"].dt.date() == datetime.date(2030, 1, 1)
