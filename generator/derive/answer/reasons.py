"""Why: each rule that decided, in one plain sentence, with the sources of the facts that it used."""

import datetime

from generator.derive.answer import patches
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing, label
from generator.model.answer import Reason
from generator.model.catalogue import Catalogue
from generator.model.dates import spoken
from generator.model.patch import EventKind
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import UpdateWithdrawal
from generator.model.values import Certainty


def unknown_device(device: str) -> Reason:
    """The records hold no such device."""
    return Reason("unknown-device", f"No device with the identifier {device} is in the records.")


def unknown_build(build: str, platform: str) -> Reason:
    """The records hold no such build for the device."""
    what = f"build {build}" if build else "such build"
    return Reason("unknown-build", f"No {what} of {platform} that is made for this device is in the records.")


def not_yet_released(build: str, day: datetime.date) -> Reason:
    """The build came later than the day that is asked about."""
    return Reason("not-yet-released", f"Build {build} was not out by {spoken(day)}.")


def newer_update(index: Index, standing: Standing, row: BuildRow) -> Reason:
    """A newer update is offered in the line."""
    text = f"{_name(index, row)} has been out since {spoken(row.date)} and is newer than {_installed(standing)}."
    return _of(row, "newer-update", text)


def newer_beta(index: Index, standing: Standing, row: BuildRow) -> Reason:
    """A later beta or candidate is there for a device that runs one."""
    text = f"{_name(index, row)} has been out since {spoken(row.date)}, after the installed {_installed(standing)}."
    return _of(row, "newer-beta", text)


def moved_on(index: Index, standing: Standing, row: BuildRow) -> Reason:
    """The line goes on only for devices that can get nothing newer."""
    line = f"{index.catalogue.platforms[standing.platform].name} {standing.major}"
    text = f"{line} goes on only for devices that are offered nothing newer: its {row.version} is not for this device."
    return _of(row, "line-moved-on", text)


def newest_of_all(index: Index, row: BuildRow) -> Reason:
    """The newest update of all lines, where the installed line moved on."""
    text = f"{_name(index, row)}, out since {spoken(row.date)}, is the newest update that is offered to this device."
    return _of(row, "newest-of-all", text)


def newest_in_line(index: Index, standing: Standing) -> Reason:
    """Nothing newer is there in the line."""
    line = f"{index.catalogue.platforms[standing.platform].name} {standing.major}"
    text = f"By {spoken(standing.day)} nothing newer than {_installed(standing)} was there for this device in {line}."
    return _of(standing.row, "newest-in-line", text)


def patched(row: PatchRow, day: datetime.date) -> Reason:
    """The live patch is the installed one."""
    return _patch(row, "patched", f"{_lettered(row)} is installed, and no later letter for {row.base} was out.", day)


def waiting(standing: Standing, row: PatchRow) -> Reason:
    """A patch is live for exactly the build that is installed."""
    text = f"{_lettered(row)} has been out since {spoken(patches.since(row, standing.day))} for build {row.base}"
    after = ", the one under the installed patch." if standing.patch else ", the installed one."
    return _patch(row, "patch-waiting", text + after, standing.day)


def on_update(row: PatchRow, day: datetime.date) -> Reason:
    """A patch is live for the update that comes first."""
    text = f"{_lettered(row)} has been out since {spoken(patches.since(row, day))} for build {row.base} and no other."
    return _patch(row, "patch-on-update", text, day)


def withdrawn(row: PatchRow) -> Reason:
    """The vendor took a patch back; `row` must have been withdrawn."""
    event = row.withdrawn
    assert event  # noqa: S101 - the rules ask only about withdrawn patches
    why = f": {event.reason}" if event.reason else "."
    text = f"{_lettered(row)} was withdrawn on {spoken(event.date)}{why}"
    return Reason("withdrawn", text, event.sources, event.certainty)


def recalled(index: Index, standing: Standing, event: UpdateWithdrawal) -> Reason:
    """The vendor took the installed update back."""
    text = f"{_name(index, standing.row)} was withdrawn on {spoken(event.date)}: {event.reason}"
    return Reason("withdrawn", text, event.sources, event.certainty)


def contained(index: Index, patch: PatchRow, row: BuildRow) -> Reason:
    """An update has the fixes of the installed patch; `patch` must have been taken in."""
    event = patch.included
    assert event  # noqa: S101 - the steps ask only about patches that were taken in
    text = f"{_name(index, row)} contains the fixes of {_lettered(patch)}, the installed patch."
    return Reason("included", text, event.sources, event.certainty)


def instead(row: PatchRow, day: datetime.date) -> Reason:
    """What can be had in a withdrawn patch's place."""
    text = f"{_lettered(row)}, out since {spoken(patches.since(row, day))}, is there instead."
    return _patch(row, "instead", text, day)


def no_patch(standing: Standing) -> Reason:
    """No patch was ever there for the installed build."""
    text = f"By {spoken(standing.day)} no patch for build {standing.base} was in the records for this device."
    return Reason("no-patch", text)


def _name(index: Index, row: BuildRow) -> str:
    called = label(row)
    version = f"{row.version} {called}" if called else str(row.version)
    return f"{index.catalogue.platforms[row.platform].name} {version}"


def _installed(standing: Standing) -> str:
    """What is installed, in words: `26.3.1 (a)`, `26.2 beta`."""
    if standing.patch:
        return standing.version.with_letter(standing.patch.letter)
    return f"{standing.version} {standing.label}" if standing.label else str(standing.version)


def _lettered(row: PatchRow) -> str:
    return row.version.with_letter(row.letter)


def _of(row: BuildRow, rule: str, text: str) -> Reason:
    return Reason(rule, text, row.item.sources, row.item.certainty)


def _patch(row: PatchRow, rule: str, text: str, day: datetime.date) -> Reason:
    """A reason that rests on a patch's build and on the event that brought it, as of that day."""
    kind = EventKind.TESTED if patches.test(row, day) else EventKind.RELEASED
    event = min(row.patch.events_of(kind, row.platform), key=lambda event: event.date)
    sources = tuple(dict.fromkeys((*row.item.sources, *event.sources)))
    certain = event.certainty is Certainty.CERTAIN
    return Reason(rule, text, sources, row.item.certainty if certain else event.certainty)


def platform_name(catalogue: Catalogue, platform: str) -> str:
    """A platform as people call it."""
    return str(catalogue.platforms[platform].name)
