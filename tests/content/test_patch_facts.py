"""The shipped patches say exactly what the compiled facts say of them."""

import datetime

from generator.model.patch import EventKind
from generator.model.values import Certainty
from tests.content import facts
from tests.content.real import catalogue, documents, patch_rows, values


def text(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def test_every_patch() -> None:
    expected = {
        (
            facts.PLATFORM[row["platform"]],
            row["kind"],
            row["version"],
            row["extra"].strip("()"),
            row["build"],
            row["prerequisite_build"],
            row["date"],
            row["channel"] == "beta",
            row.get("withdrawn"),
            row["folded_into"].split(" ")[0].replace("not", "") or None,
        )
        for row in facts.offered()
    }
    written = {
        (
            row.platform,
            row.patch.program,
            str(row.version),
            row.letter,
            row.build,
            row.base,
            text(row.began),
            row.test,
            text(row.withdrawn.date) if row.withdrawn else None,
            str(row.included_version) if row.included_version else None,
        )
        for row in patch_rows()
    }
    assert written == expected


def test_the_vendors_page_is_that_of_the_platform() -> None:
    """In July 2023 Macs had a page of their own."""
    notes = "security_notes"
    pages = {row["build"]: row[notes] for row in facts.offered() if "HT2138" in str(row.get(notes))}
    shipped = {row.build: row.patch.security_content_of(row.platform) for row in patch_rows()}
    assert len(set(pages.values())) == 4
    assert {build: shipped[build] for build in pages} == pages


def test_devices_of_every_patch() -> None:
    expected = {(facts.PLATFORM[row["platform"]], row["build"]): facts.devices(row) for row in facts.patches()}
    assert {(row.platform, row.build): row.devices for row in patch_rows()} == expected


def test_devices_of_patches_are_those_of_the_lookup_service() -> None:
    boards = {board.lower(): d.identifier for d in catalogue().fleet.devices.values() for board in d.boards}
    for row in facts.offered():
        if "devices" in row:
            listed = {boards.get(name.lower(), name) for name in row["devices"]} - {"VMM-x86_64"}
            assert catalogue().patches_by_build[facts.PLATFORM[row["platform"]], row["build"]].devices == listed


def test_patches_are_included_on_the_day_of_the_update() -> None:
    for row in patch_rows():
        if row.included and row.included_version:
            update = catalogue().update_of(row.platform, row.included_version)
            assert update
            assert update.published == row.included.date


def test_fixes_of_every_patch() -> None:
    for row in facts.offered():
        patch = catalogue().patches_by_build[facts.PLATFORM[row["platform"]], row["build"]].patch
        assert set(patch.cves) == set(row["cves"])
        assert {fix.component for fix in patch.fixes or ()} == {c.split(" ")[0].lower() for c in row["components"]}
        likely = "likely" in row["certainty"]
        assert all((fix.certainty is Certainty.LIKELY) == likely for fix in patch.fixes or ())


def test_withdrawals_say_why_and_what_came_instead() -> None:
    removed = {(facts.PLATFORM[r["platform"]], r["build"]) for r in facts.offered() if r["removed"]}
    withdrawn = {(row.platform, row.build) for row in patch_rows() if row.withdrawn}
    assert withdrawn == removed
    for row in patch_rows():
        for event in row.patch.events_of(EventKind.WITHDRAWN, row.platform):
            assert event.reason
            assert event.replaced_by in catalogue().patches
            assert event.certainty is Certainty.LIKELY, "the facts know the day only within hours"
            assert event.note


def test_every_source_of_a_patch_is_cited() -> None:
    for row in facts.offered():
        patch = catalogue().patches_by_build[facts.PLATFORM[row["platform"]], row["build"]].patch
        (document,) = [d for d in documents() if d.path.endswith(f"/{patch.id}.yml")]
        cited = facts.cited(*(text for key, text in values(document.data) if key in ("sources", "source")))
        assert facts.addresses(row) <= cited, patch.id


def test_every_source_of_a_rule_is_cited() -> None:
    (programs,) = [d for d in documents() if d.kind == "programs"]
    cited = facts.cited(*(text for key, text in values(programs.data) if key == "sources"))
    missing = {address for row in facts.rows("rules") for address in facts.addresses(row)} - cited
    assert not missing
