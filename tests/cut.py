"""Records as they would have stood at the end of a day: everything dated later is cut away."""

import datetime
from collections.abc import Iterator

from generator.model.patch import EventKind, Patch, PatchEvent
from generator.model.records import RecordFile, Records
from generator.model.update import Channel, Update, UpdateBuild, UpdatesFile


def cut(records: Records, day: datetime.date) -> Records:
    """The records without what is dated after `day`, and without what could be known only by then."""
    kept = ((path, _file(records, file, day)) for path, file in records.files.items())
    return Records({path: file for path, file in kept if file is not None})


def _file(records: Records, file: RecordFile, day: datetime.date) -> RecordFile | None:
    if isinstance(file, UpdatesFile):
        updates = tuple(_updates(file, day))
        return file.model_copy(update={"updates": updates}) if updates else None
    return _patch(records, file, day) if isinstance(file, Patch) else file


def _updates(file: UpdatesFile, day: datetime.date) -> Iterator[Update]:
    for update in file.updates:
        builds = tuple(_build(build, day) for build in update.builds if build.date <= day)
        released = any(build.channel is Channel.RELEASE and not build.factory for build in builds)
        # What an update fixes is published with it: nobody knew while it was a beta.
        unknown = {} if released else {"cves": None, "exploited": (), "security_content": None}
        if builds:
            yield update.model_copy(update={"builds": builds, **unknown})


def _build(build: UpdateBuild, day: datetime.date) -> UpdateBuild:
    return build.model_copy(update={"events": tuple(event for event in build.events if event.date <= day)})


def _patch(records: Records, patch: Patch, day: datetime.date) -> Patch | None:
    events = tuple(_event(records, event, day) for event in patch.events if event.date <= day)
    began = [event for event in events if event.event in (EventKind.TESTED, EventKind.RELEASED)]
    builds = tuple(build for build in patch.builds if any(event.touches(build.platform) for event in began))
    released = any(event.event is EventKind.RELEASED for event in events)
    if not builds:
        return None
    return patch.model_copy(
        update={"events": events, "builds": builds, "fixes": patch.fixes_on(day) if released or patch.test else None},
    )


def _event(records: Records, event: PatchEvent, day: datetime.date) -> PatchEvent:
    """The event; without the patch that took its place, if that came later."""
    others = [patch for patch in records.of(Patch).values() if patch.id == event.replaced_by and patch.date <= day]
    return event.model_copy(update={"replaced_by": others[0].id if others else None})
