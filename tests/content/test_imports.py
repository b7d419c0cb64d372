"""The real trial: from records cut at the end of November 2025, the days that followed must be found by themselves."""

import datetime
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import imports
from generator.assemble import assemble
from generator.check import check
from generator.edit import parse, printed
from generator.load import load
from generator.model.addition import NewPatch
from generator.model.catalogue import Catalogue
from generator.model.rows import BuildRow
from generator.project import Project
from tests.content.real import catalogue, documents
from tests.importing.cutting import cut, without_later_devices
from tests.shared import shared

pytestmark = pytest.mark.conformance
START = datetime.date(2025, 11, 30)
DAYS = ("2025-12-01", "2026-01-09", "2026-03-16", "2026-03-18", "2026-03-25")
SEEN = datetime.date(2026, 3, 25)
FEEDS = ("ios", "macos")
Built = tuple[str, str, str, datetime.date, frozenset[str]]


@functools.cache
def texts() -> dict[str, str]:
    return {document.path: document.text for document in documents()}


@functools.cache
def beginning() -> dict[str, str]:
    """The records as they stood where the trial begins."""
    return cut(texts(), START)


def project(root: Path, files: dict[str, str]) -> Project:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return Project(root)


def read(root: Path) -> Catalogue:
    """The catalogue of what lies there, which must be free of problems."""
    found, unreadable = load(root)
    records, problems = check(found)
    assert not [*unreadable, *problems]
    return assemble(records)


def sample(day: str) -> str:
    return str(shared("samples", "gdmf", f"{day}.json"))


def feed(name: str) -> str:
    return str(shared("samples", "sofa", f"{name}_data_feed.json"))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The cut records after an import of each day, in order."""
    sample(DAYS[0])
    made = project(tmp_path_factory.mktemp("followed"), beginning())
    for day in DAYS:
        prepared = imports.prepare(made, "gdmf", sample(day), None, None)
        assert not prepared.contradicted
        assert not prepared.refused
        imports.write(made, prepared)
    return made


def offered(found: Catalogue) -> Iterator[BuildRow]:
    """Releases that are no factory builds, of the time of the trial."""
    for rows in found.lines.values():
        yield from (row for row in rows if row.published and START < row.date <= SEEN)


def updates(found: Catalogue) -> set[Built]:
    return {(r.platform, str(r.version), r.build, r.date, r.devices) for r in offered(found)}


def patches(found: Catalogue) -> set[tuple[str, ...]]:
    rows = (row for row in found.patch_rows if not row.test and START < row.began <= SEEN)
    return {
        (r.platform, str(r.version), r.letter, r.build, r.base, str(r.began), ",".join(sorted(r.devices))) for r in rows
    }


def test_every_update_is_found_with_its_day_and_its_devices(followed: Project) -> None:
    found = updates(read(followed.root))
    assert found == updates(catalogue())
    assert found


def test_every_second_number_is_found(followed: Project) -> None:
    numbers = [{r.build: set(r.item.aliases) for r in offered(one)} for one in (read(followed.root), catalogue())]
    assert numbers[0] == numbers[1]


def test_the_patch_builds_are_found_with_bases_and_devices(followed: Project) -> None:
    found = patches(read(followed.root))
    assert found == patches(catalogue())
    assert {row[3] for row in found} == {"23D771330a", "25D771280a", "25D771400a"}


def test_checked_reaches_as_far_as_the_newest_thing_that_came_in(followed: Project) -> None:
    assert read(followed.root).checked == datetime.date(2026, 3, 24)


def test_what_stood_there_before_stands_there_still_in_its_order(followed: Project) -> None:
    for path, before in beginning().items():
        after = iter((followed.root / path).read_text().splitlines())
        kept = [line for line in before.splitlines() if not line.startswith("checked:")]
        assert [line for line in kept if line not in after] == [], path


@pytest.mark.parametrize("day", DAYS)
def test_a_second_import_of_any_day_changes_nothing(followed: Project, day: str) -> None:
    prepared = imports.prepare(followed, "gdmf", sample(day), None, None)
    assert (prepared.texts, prepared.contradicted, prepared.refused) == ({}, (), ())


def test_devices_that_have_no_record_yet_are_named(tmp_path: Path) -> None:
    """On the day of a new device, its build comes in for the others, and the device is told."""
    source = sample("2026-03-16")
    made = project(tmp_path, without_later_devices(beginning(), START))
    prepared = imports.prepare(made, "gdmf", source, None, None)
    assert not [*prepared.broken, *prepared.contradicted, *prepared.refused]
    told = {one.what.split(", listed")[0] for one in prepared.plan.left_out if ", listed" in one.what}
    later = [d for d in catalogue().fleet.devices.values() if START < d.released <= SEEN]
    names = {board for d in later for board in d.boards if "macos" in d.runs}
    names |= {d.identifier for d in later if "macos" not in d.runs}
    assert later
    assert names <= told


@pytest.mark.parametrize("day", DAYS)
def test_the_shipped_records_know_all_that_the_days_say(day: str, tmp_path: Path) -> None:
    prepared = imports.prepare(project(tmp_path, texts()), "gdmf", sample(day), None, None)
    assert (prepared.texts, prepared.contradicted, prepared.refused) == ({}, (), ())
    assert prepared.plan.known > 0


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The shipped records, with all security content of updates unknown, after an import of the feeds."""
    feed("ios")
    files = {path: _forgotten(text) if "/updates/" in path else text for path, text in texts().items()}
    made = project(tmp_path_factory.mktemp("filled"), files)
    for name in FEEDS:
        prepared = imports.prepare(made, "sofa", feed(name), None, None)
        assert not prepared.contradicted
        imports.write(made, prepared)
    return made


class TestFeeds:
    def test_all_that_the_feeds_hold_is_as_in_the_records(self, filled: Project) -> None:
        found = read(filled.root).updates
        known = [update for update in catalogue().updates.values() if found[update.id].update.security_content]
        assert known
        for update in known:
            one, other = found[update.id].update, update.update
            assert (one.security_content, set(one.cves or ())) == (other.security_content, set(other.cves or ()))
            assert set(one.exploited) == set(other.exploited)

    def test_nothing_is_left_unknown_that_has_a_page_in_the_lines_of_the_feeds(self, filled: Project) -> None:
        reached = datetime.date(2026, 8, 22)
        for update in read(filled.root).updates.values():
            if update.version.major > 16 and update.published and update.published <= reached:
                assert update.update.security_content, update.id

    @pytest.mark.parametrize("name", FEEDS)
    def test_a_second_import_changes_nothing(self, filled: Project, name: str) -> None:
        assert imports.prepare(filled, "sofa", feed(name), None, None).texts == {}

    @pytest.mark.parametrize("name", FEEDS)
    def test_the_shipped_records_contradict_nothing_but_faults(self, name: str, tmp_path: Path) -> None:
        prepared = imports.prepare(project(tmp_path, texts()), "sofa", feed(name), None, None)
        assert (prepared.texts, prepared.contradicted) == ({}, ())
        assert {problem.code for problem in prepared.refused} <= {"P962", "P963", "P964"}

    def test_the_known_faults_are_refused(self, tmp_path: Path) -> None:
        made = project(tmp_path, texts())
        refused = [p for name in FEEDS for p in imports.prepare(made, "sofa", feed(name), None, None).refused]
        told = {code: [p.message for p in refused if p.code == code] for code in ("P962", "P963", "P964")}
        assert [message.split(":")[0] for message in told["P962"]] == [
            "23U67, 23U6067, 23L773, 23L6773",
            "23T6570, 23T570, 23L6471, 23L471",
        ]
        assert len(told["P963"]) == 63 + 112
        assert [m.split(" is ")[0] for m in told["P964"] if "Ventura" in m] == [
            f"macOS Ventura {version}" for version in ("13.3.1", "13.2.1", "13.0.1")
        ]


def _forgotten(text: str) -> str:
    data = parse(text)
    for update in data["updates"]:
        if update.get("security_content", "none-published") != "none-published":
            update.update(security_content="unknown", cves="unknown")
            update.pop("exploited", None)
    return printed(data)


def test_a_patch_that_came_in_can_be_renamed_and_is_known_by_its_builds(followed: Project, tmp_path: Path) -> None:
    files = {d.path: d.text for d in load(followed.root)[0]}
    old = "2026-03-17-bsi-26-3-1-a"
    text = files.pop(f"content/patches/2026/{old}.yml").replace(old, "2026-03-17-webkit-navigation")
    made = project(tmp_path, {**files, "content/patches/2026/2026-03-17-webkit-navigation.yml": text})
    plan = imports.prepare(made, "gdmf", sample("2026-03-18"), None, None).plan
    assert not [one for one in plan.additions if isinstance(one, NewPatch)]
