"""Devices and updates say exactly what the compiled facts say: nothing lost, nothing added."""

import datetime
from collections import Counter, defaultdict

from generator.derive.answer import Question, answer
from generator.model.rows import BuildRow, PatchRow
from generator.model.scope import Rule
from generator.model.values import Certainty
from tests.content import facts
from tests.content.real import FACTS, build_rows, catalogue, documents, values


def text(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def test_every_device() -> None:
    def runs(row: facts.Row) -> tuple[tuple[str, str, str], ...]:
        items = ((facts.PLATFORM[name], one) for name, one in row["os"].items())
        return tuple((p, one["first_version"] or str(one["first_major"]), str(one["last_major"])) for p, one in items)

    expected = {
        row["identifier"]: (
            tuple(row["names"]),
            row["variant"] or None,
            tuple(row["board_ids"]),
            tuple(row.get("efi_board_ids", ())),
            row["released"],
            runs(row),
            row["family"].lower(),
        )
        for row in facts.rows("devices")
    }
    written = {
        d.identifier: (
            d.names,
            d.variant,
            d.boards,
            d.efi_boards,
            d.released.isoformat(),
            tuple((p, str(one.first), str(one.last)) for p, one in d.runs.items()),
            catalogue().families[d.identifier],
        )
        for d in catalogue().fleet.devices.values()
        if d.identifier in expected or d.released <= FACTS
    }
    assert written == expected


def test_what_is_uncertain_about_a_device_is_said() -> None:
    noted = {row["identifier"] for row in facts.rows("devices") if row.get("notes")}
    assert noted == {d.identifier for d in catalogue().fleet.devices.values() if d.note}
    inferred = [
        d.identifier for d in catalogue().fleet.devices.values() if d.runs[next(iter(d.runs))].certainty != "certain"
    ]
    assert inferred == ["iPhone19,4"]


def test_every_build() -> None:
    expected = Counter(
        (
            facts.PLATFORM[row["platform"]],
            row["version"],
            row["build"],
            row["channel"],
            row["label"] or None,
            row["date"],
            bool(row.get("preinstalled")),
        )
        for row in facts.updates()
    )
    written = Counter(
        (row.platform, str(row.version), row.build, row.item.channel, row.item.label, text(row.date), row.item.factory)
        for row in build_rows()
    )
    assert written == expected


def test_every_alternative_number() -> None:
    expected: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in facts.rows("builds"):
        if row.get("alias_of"):
            expected[facts.PLATFORM[row["platform"]], row["version"], row["alias_of"]].add(row["build"])
    written = {
        (row.platform, str(row.version), row.build): set(row.item.aliases) for row in build_rows() if row.item.aliases
    }
    assert written == expected


def test_devices_of_every_build() -> None:
    expected = {(facts.PLATFORM[r["platform"]], r["build"], r["channel"]): facts.devices(r) for r in facts.updates()}
    wrong = {
        (row.platform, row.build): row.devices ^ expected[row.platform, row.build, row.item.channel]
        for row in build_rows()
        if row.devices != expected[row.platform, row.build, row.item.channel]
    }
    assert not wrong


def test_devices_without_a_list_are_inferred() -> None:
    ruled = {
        (facts.PLATFORM[r["platform"]], r["build"], r["channel"]) for r in facts.updates() if "rule" in r["devices"]
    }
    written = {
        (row.platform, row.build, row.item.channel)
        for row in build_rows()
        if row.item.devices.certainty is Certainty.INFERRED
    }
    assert written == ruled
    assert {row.item.devices.rule for row in build_rows() if row.item.devices.certainty is Certainty.INFERRED} == {
        Rule.ON_SALE
    }


def test_builds_that_were_not_read_are_inferred_and_say_so() -> None:
    expected = {
        (facts.PLATFORM[r["platform"]], r["build"], r["channel"])
        for r in facts.updates()
        if r.get("note", "").startswith("inferred")
    }
    inferred = [row for row in build_rows() if row.item.certainty is Certainty.INFERRED]
    # Of one more it was concluded that it was never offered.
    expected |= {
        (facts.PLATFORM[r["platform"]], r["build"], r["channel"])
        for r in facts.updates()
        if "taken as never offered" in r.get("note", "")
    }
    assert {(row.platform, row.build, row.item.channel) for row in inferred} == expected
    assert all(row.item.note for row in inferred)


def test_a_file_that_was_only_seen_in_a_listing_is_cited_as_such() -> None:
    """The facts know of some files of AppleDB that they are there, and nothing of what stands in them."""
    expected = {
        (facts.PLATFORM[row["platform"]], row["build"])
        for row in facts.rows("builds")
        if any("(listing)" in source for source in row["sources"])
    }
    rows: list[BuildRow | PatchRow] = [*build_rows(), *catalogue().patch_rows]
    listed = {(r.platform, r.build) for r in rows if any(s.startswith("appledb-listing:") for s in r.item.sources)}
    assert len(listed) > 200
    assert listed == expected


def test_a_build_that_was_taken_as_never_offered_says_from_what() -> None:
    question = Question("Mac14,2", "24C103", True, catalogue().checked)
    (reason,) = (one for one in answer(catalogue(), question).reasons if one.rule == "factory")
    assert reason.certainty is Certainty.INFERRED
    assert "counts as never offered" in reason.text


def test_a_day_of_sale_that_a_factory_build_gave_is_inferred() -> None:
    expected = {r["identifier"] for r in facts.rows("devices") if "preinstalled" in str(r.get("notes"))}
    devices = catalogue().fleet.devices.values()
    assert {d.identifier for d in devices if d.released_certainty is Certainty.INFERRED} == expected


def test_every_note_on_a_build_became_one() -> None:
    noted = {(facts.PLATFORM[r["platform"]], r["build"]) for r in facts.updates() if r.get("note")}
    assert noted <= {(row.platform, row.build) for row in build_rows() if row.item.note}


def test_security_content_of_every_update() -> None:
    expected = {
        f"{facts.PLATFORM[r['platform']]}-{r['version']}": (
            "none-published" if r.get("none_published") else r["security_content"],
            set(r["cves"]),
            set(r["known_exploited"]),
        )
        for r in facts.rows("security-content")
    }
    known = {
        update.id: (update.update.security_content, set(update.update.cves or ()), set(update.update.exploited))
        for update in catalogue().updates.values()
        if update.update.security_content
    }
    assert known == expected


def test_released_without_security_content_is_unknown_in_the_file() -> None:
    known = {(facts.PLATFORM[r["platform"]], r["version"]) for r in facts.rows("security-content")}
    released = {(row.platform, str(row.version)) for row in build_rows() if row.published}
    said = {
        (document.data["platform"], update["version"])
        for document in documents()
        if document.kind == "updates" and isinstance(document.data, dict)
        for update in document.data["updates"]
        if isinstance(update, dict)
        and dict(values(update)).get("security_content") == "unknown"
        and update["cves"] == "unknown"
    }
    assert said & released == released - known
