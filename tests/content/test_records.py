"""The shipped records as a writer and a reader want them: complete, sourced, readable, and nothing said twice."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from generator.model.document import Data
from generator.model.patch import EventKind
from generator.model.program import About
from generator.model.scope import Scope
from generator.model.slug import slugify
from generator.model.update import Channel
from generator.model.version import Version
from tests.content.real import FACTS, ROOT, build_rows, catalogue, documents, patch_rows, scopes, values

PROSE = ("text", "summary", "title", "note", "reason", "effect", "impact", "change", "unknown")
SENTENCES = ("text", "summary", "note", "reason", "effect", "impact", "change", "unknown")


def prose(*keys: str) -> Iterator[tuple[str, str]]:
    """Texts that people read, each with its file."""
    for document in documents():
        yield from ((document.path, text) for key, text in values(document.data) if key in keys and text != "unknown")


def references() -> Iterator[tuple[str, str]]:
    for document in documents():
        if document.kind != "sources":
            yield from ((document.path, text) for key, text in values(document.data) if key in ("sources", "source"))


def test_nothing_of_the_facts_is_missing() -> None:
    shipped = catalogue()
    patches = {row.patch.id: row.patch for row in patch_rows()}.values()
    assert len(patch_rows()) == 33
    assert Counter(patch.program for patch in patches) == {"rsr": 9, "bsi": 3}
    assert Counter(patch.test for patch in patches) == {True: 8, False: 4}
    assert Counter(shipped.families.values()) >= Counter({"iphone": 45, "ipad": 78, "mac": 85})
    assert len(shipped.lines) >= 15


def test_the_lines_of_platforms_are_the_files() -> None:
    shipped = catalogue()
    assert {(p.id, line.major) for p in shipped.platforms.values() for line in p.lines} == set(shipped.lines)


def test_builds_begin_with_the_train_of_their_line() -> None:
    shipped = catalogue()
    trains = {(p.id, line.major): str(line.train) for p in shipped.platforms.values() for line in p.lines}
    for update in shipped.updates.values():
        for row in update.rows:
            for build in (row.build, *row.item.aliases):
                assert build.startswith(trains[row.platform, row.version.major]), (update.id, build)


def test_nothing_lies_after_the_day_of_the_last_check() -> None:
    shipped = catalogue()
    assert max(row.date for update in shipped.updates.values() for row in update.rows) <= shipped.checked
    assert max(row.date for row in build_rows()) == FACTS
    assert all(event.date <= shipped.checked for patch in shipped.patches.values() for event in patch.events)
    duo = shipped.fleet.devices["iPhone19,4"]
    assert duo.released > FACTS
    assert all(device.note for device in shipped.fleet.devices.values() if device.released > shipped.checked)


def test_every_reference_has_an_address() -> None:
    for path, reference in references():
        (citation,) = catalogue().cite(reference)
        assert citation.url.startswith("https://"), (path, reference)
        assert "{" not in citation.url


def test_every_source_is_used_and_credited() -> None:
    used = {re.split("[:@]", reference)[0] for _, reference in references()}
    for source in catalogue().sources.values():
        assert source.id in used, source.id
        assert source.credit, source.id


def test_a_reference_names_a_file_only_where_the_source_has_files() -> None:
    for path, reference in references():
        key, _, inside = reference.partition(":")
        if inside and not reference.startswith("https://"):
            assert catalogue().sources[key.partition("@")[0]].path, (path, reference)


def test_files_of_appledb_are_those_of_the_build() -> None:
    for update in catalogue().updates.values():
        for row in update.rows:
            for reference in row.item.sources:
                if ":osFiles/" in reference:
                    name = catalogue().platforms[row.platform].name
                    assert f"/{name}/" in reference, (update.id, reference)
                    assert reference.endswith(f" - {row.version.major}.x/{row.build}.json")


def test_a_marketing_name_has_a_page_of_its_own() -> None:
    names = {name for device in catalogue().fleet.devices.values() for name in device.names}
    assert len({slugify(name) for name in names}) == len(names)
    assert {entry.name for entry in catalogue().names.values()} == names


@pytest.mark.parametrize("program", ["bsi", "rsr"])
def test_a_program_says_where_its_switch_is_and_what_is_not_known(program: str) -> None:
    entry = catalogue().programs[program]
    assert all(entry.setting(platform) for platform in catalogue().platforms)
    assert entry.unknown
    for about in (About.AUTOMATIC, About.REMOVAL, About.BASE, About.INCLUSION, About.WITHDRAWAL, About.LETTER):
        assert entry.facts_about(about), about


def test_a_program_serves_every_version_that_it_shipped_for() -> None:
    for row in catalogue().patch_rows:
        serving, program = catalogue().program_for(row.platform, row.version), catalogue().programs[row.patch.program]
        tested = row.test and program.tests_version(row.platform, row.version)
        assert tested or serving is program, row.patch.id
    assert catalogue().program_for("ios", Version("16.3")) is None
    assert catalogue().program_for("ios", Version("26.0")) is None
    assert catalogue().program_for("macos", Version("13.5")) is None


def test_facts_stand_in_the_order_of_what_they_are_about() -> None:
    order = list(About)
    for program in catalogue().programs.values():
        places = [order.index(fact.about) for fact in program.facts]
        assert places == sorted(places), program.id


TOLD = (
    About.AUTOMATIC, About.OFF, About.MANUAL, About.RESTART, About.BATTERY, About.REMOVAL, About.BASE,
    About.CUMULATIVE, About.COMBINED,
)  # fmt: skip
"""What answers of any day say of a program."""
ONCE = r"\b20\d\d\b|\d+\.\d+|\b(January|July|March)\b|\b(did|were told|two builds|withdrawn)\b|\([a-z]\)(?! )"
"""Words that tell of one patch or one day."""


@pytest.mark.parametrize("about", TOLD)
def test_what_an_answer_says_of_a_program_holds_on_every_date(about: About) -> None:
    for program in catalogue().programs.values():
        for fact in program.facts_about(about):
            assert not re.search(ONCE, fact.text), fact.text


@pytest.mark.parametrize("about", TOLD)
def test_what_an_answer_says_of_a_program_rests_on_no_later_patch(about: About) -> None:
    """A fact that cites a patch's file tells of that patch: it can be told only if it is one of the first."""
    began = {row.build: (row.patch.program, row.began) for row in catalogue().patch_rows}
    first = {name: min(day for own, day in began.values() if own == name) for name in catalogue().programs}
    for program in catalogue().programs.values():
        cited = (ref.rpartition("/")[2].removesuffix(".json") for f in program.facts_about(about) for ref in f.sources)
        assert all(began[build][1] <= first[program.id] for build in cited if build in began), about


def test_a_place_to_install_rests_on_a_source_that_names_the_button() -> None:
    for program in catalogue().programs.values():
        said = {ref for fact in program.facts_about(About.MANUAL) for ref in fact.sources}
        for setting in program.settings:
            assert not setting.install or said & set(setting.sources), program.id


def test_what_removing_does_holds_on_every_device() -> None:
    for patch in catalogue().patches.values():
        bases = {str(build.version) for build in patch.builds}
        assert len(bases) == 1 or not re.search(r"\d+\.\d+", patch.removal.effect or ""), patch.id


def test_every_component_is_one_that_a_patch_fixes() -> None:
    fixed = {fix.component for patch in catalogue().patches.values() for fix in patch.fixes or ()}
    assert set(catalogue().components) == fixed


def test_a_title_is_calm_and_a_patch_is_called_one() -> None:
    for patch in catalogue().patches.values():
        assert not re.search(r"attack|damage|urgent|\bresponse\b", patch.title), patch.id


def test_texts_are_sentences() -> None:
    for path, text in prose(*SENTENCES):
        assert re.match(r"[A-Z\"0-9]|visionOS|iOS|iPad|iPhone|macOS", text), (path, text)
        assert text.endswith("."), (path, text)
        assert "  " not in text, (path, text)
        assert len(text) <= 360, (path, text)


def test_nothing_is_said_twice() -> None:
    said = Counter(text for _, text in prose(*PROSE))
    assert [text for text, times in said.items() if times > 1] == []


def test_device_lists_are_short() -> None:
    assert [(build, len(scope.named)) for build, scope in scopes() if len(scope.named) > 25] == []
    named = [len(scope.named) for _, scope in scopes()]
    assert sum(length > 6 for length in named) <= 25


def without(scope: Scope, name: str) -> Scope:
    kept = {field: tuple(n for n in getattr(scope, field) if n != name) for field in ("plus", "minus", "only")}
    return scope.model_copy(update=kept)


def test_every_name_in_a_scope_changes_something() -> None:
    fleet = catalogue().fleet
    for update in catalogue().updates.values():
        for row in update.rows:
            for name in row.item.devices.named:
                less = without(row.item.devices, name)
                kept = less.devices(row.platform, row.version.major, row.date, fleet)
                assert kept != row.devices, (update.id, row.build, name)


def test_a_device_is_called_by_its_identifier_only_where_its_name_says_more() -> None:
    fleet = catalogue().fleet
    for build, scope in scopes():
        for written in (scope.only, scope.plus, scope.minus):
            meant = fleet.identifiers(written)
            for name in set(written) & set(fleet.devices):
                assert not fleet.identifiers(fleet.devices[name].names[:1]) <= meant, (build, name)


def test_updates_and_builds_stand_newest_first() -> None:
    def ordered(data: Data) -> Iterator[tuple[Version, list[str]]]:
        assert isinstance(data, dict)
        for update in data["updates"]:
            assert isinstance(update, dict)
            yield Version(str(update["version"])), [day for key, day in values(update["builds"]) if key == "date"]

    for document in documents():
        if document.kind == "updates":
            found = list(ordered(document.data))
            assert [version for version, _ in found] == sorted((v for v, _ in found), reverse=True), document.path
            assert all(days == sorted(days, reverse=True) for _, days in found), document.path


def test_patches_lie_where_their_date_says() -> None:
    shipped = catalogue()
    for patch in shipped.patches.values():
        assert patch.id.startswith(patch.date.isoformat())
        assert shipped.paths[f"patches/{patch.id}"] == f"content/patches/{patch.date.year}/{patch.id}.yml"


def test_no_two_patches_are_the_same() -> None:
    shipped = catalogue()
    keys = Counter((row.platform, str(row.version), row.letter, row.base) for row in shipped.patch_rows)
    assert max(keys.values()) == 1
    days = Counter((p.program, p.date, p.builds[0].letter) for p in shipped.patches.values())
    assert max(days.values()) == 1
    assert all(len({b.letter for b in p.builds}) == 1 for p in shipped.patches.values())


def test_tests_fix_nothing_that_is_known_and_are_in_no_update() -> None:
    for patch in catalogue().patches.values():
        if patch.test:
            assert not patch.fixes
            assert {event.event for event in patch.events} == {EventKind.TESTED}
            bases = [catalogue().rows[b.platform, b.base] for b in patch.builds]
            assert all(row.item.channel is Channel.BETA for rows in bases for row in rows)
        else:
            assert patch.fixes != ()
            assert patch.date > FACTS or (patch.fixes and patch.removal.effect)


def test_files_are_written_for_people() -> None:
    for document in documents():
        for number, line in enumerate(document.text.splitlines(), 1):
            place = f"{document.path}:{number}"
            assert len(line) <= 120 or "https://" in line, place
            assert line == line.rstrip(), place
            if "[" in line and not line.lstrip().startswith("#"):
                assert not re.search(r"[\[ ](iPhone|iPad|Mac|iMac)[A-Za-z]*\d+,\d+", line.split("note:")[0]), place


def test_no_other_file_lies_between_the_records() -> None:
    known = {document.path for document in documents()}
    outside = (path for path in (ROOT / "content").rglob("*") if path.is_file() and "pages" not in path.parts)
    assert {path.relative_to(ROOT).as_posix() for path in outside} == known
