"""What is installed on a device, as of a day: the ground that every rule stands on."""

import datetime
from dataclasses import dataclass

from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.model.answer import Question
from generator.model.rows import BuildRow, PatchRow
from generator.model.update import Channel, UpdateWithdrawal
from generator.model.version import Version

_CHANNELS = {Channel.BETA: "beta", Channel.RC: "RC", Channel.RELEASE: None}


@dataclass(frozen=True, slots=True)
class Standing:
    """The installed build and the update under it, which gives the version and the line."""

    question: Question
    device: str
    day: datetime.date
    platform: str
    major: int
    """The line."""
    version: Version
    base: str
    """The update's build, by the number that the records know it by."""
    date: datetime.date
    """The day from which the update's build was there: its earliest row for the device."""
    first: BuildRow
    """That row."""
    row: BuildRow
    """What the update's build is by the day: the release, once it is one; else the latest of its rows so far."""
    early: bool
    """Whether the update is a beta or RC that has not become the release by the day."""
    patch: PatchRow | None
    """The installed patch, if the installed build is one."""

    @property
    def began(self) -> datetime.date:
        """The day from which the installed build was there."""
        return self.patch.began if self.patch else self.date

    @property
    def label(self) -> str | None:
        """What the vendor calls the beta or candidate; None for a release."""
        return label(self.row) if self.early else None

    @property
    def recalled(self) -> UpdateWithdrawal | None:
        """How the vendor took the installed update back for this device, if it had by the day."""
        dated = zip(self.row.item.events, self.row.withdrawn, strict=True)
        gone = (event for event, (since, whom) in dated if since <= self.day and self.device in whom)
        return min(gone, key=lambda event: event.date, default=None)

    def older_than(self, offer: Offer) -> bool:
        """Whether a release is newer than what is installed: a higher version, or the one that a beta led up to."""
        numbers = self.version.numbers
        return offer.numbers > numbers or (self.early and offer.numbers == numbers and offer.date > self.date)

    def took_in(self, row: PatchRow) -> bool:
        """Whether the installed update took this patch in, as far as that was known by the day."""
        version, event = row.included_version, row.included
        if version is None or event is None or event.date > self.day or version.major != self.major:
            return False
        return version < self.version or (version == self.version and not self.early)


def label(row: BuildRow) -> str | None:
    """What a beta or candidate is called, at least by its channel; None for a release."""
    name = _CHANNELS[row.item.channel]
    return name and (row.item.label or name)


def standing(index: Index, question: Question) -> Standing | None:
    """What is installed, or None where no build of that number is made for the device. The device must be known."""
    device = question.device
    if rows := index.rows_of(device, question.build):
        return _on(rows, question, None)
    patch = index.patch_of(device, question.build)
    if patch is None:
        return None
    # A patch may name a device that its base's record leaves out: the base is then known by its rows for others.
    under = index.rows_of(device, patch.base) or index.catalogue.rows[patch.platform, patch.base]
    return _on(under, question, patch)


def _on(rows: tuple[BuildRow, ...], question: Question, patch: PatchRow | None) -> Standing:
    row = _as_of(rows, question.as_of)
    return Standing(
        question=question,
        device=question.device,
        day=question.as_of,
        platform=row.platform,
        major=row.version.major,
        version=row.version,
        base=row.build,
        date=rows[0].date,
        first=rows[0],
        row=row,
        early=row.item.channel is not Channel.RELEASE,
        patch=patch,
    )


def _as_of(rows: tuple[BuildRow, ...], day: datetime.date) -> BuildRow:
    """The row that says what a build is on that day; its first one before there is any."""
    found = rows[0]
    for row in rows:
        if row.date <= day:
            found = row
            if row.item.channel is Channel.RELEASE:
                break
    return found
