"""An answer: what one device gets, as of one date. Nothing in it is dated after that day."""

import datetime
import enum
from dataclasses import dataclass

from generator.model.patch import Fix, Size
from generator.model.program import Fact, Program
from generator.model.update import Channel
from generator.model.values import Certainty
from generator.model.version import Version

QUIET_AFTER = datetime.timedelta(days=90)
"""A line with no update for longer than this went quiet: being up to date on it must calm nobody."""


class State(enum.StrEnum):
    """How a device stands."""

    UNKNOWN_DEVICE = "unknown-device"
    UNKNOWN_BUILD = "unknown-build"
    NOT_YET_RELEASED = "not-yet-released"
    UPDATE_FIRST = "update-first"
    PATCH_WAITING = "patch-waiting"
    PATCHED = "patched"
    WITHDRAWN_INSTALLED = "withdrawn-installed"
    WITHDRAWN_WAITING = "withdrawn-waiting"
    UP_TO_DATE = "up-to-date"


class StepKind(enum.StrEnum):
    """What is installed in a step."""

    UPDATE = "update"
    PATCH = "patch"


class How(enum.StrEnum):
    """Whether a patch comes by itself."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a device's identifier, the build installed on it, its switch, and the day whose end counts."""

    device: str
    build: str
    automatic: bool
    as_of: datetime.date


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that decided, in one sentence, with the source references of the facts that it used."""

    rule: str
    text: str
    sources: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Gain:
    """CVE ids that something fixes and the device did not have fixed. They are what is published, not all.

    It holds the sets that it is made of, so that an answer costs no union of hundreds of ids that nobody reads.
    """

    brought: tuple[frozenset[str], ...] = ()
    reported: tuple[frozenset[str], ...] = ()
    """What of it was known to be exploited."""
    had: tuple[frozenset[str], ...] = ()
    """What the device had fixed before."""
    unknown: bool = False
    """Whether for some of it nobody knows which ids it fixes."""

    @property
    def cves(self) -> tuple[str, ...]:
        """The ids, sorted."""
        return tuple(sorted(frozenset().union(*self.brought).difference(*self.had)))

    @property
    def exploited(self) -> tuple[str, ...]:
        """Those of them that were known to be exploited, sorted."""
        left = frozenset[str]().union(*self.reported)
        for had in self.had:
            if not left:
                break
            left -= had
        return tuple(sorted(left))


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to install."""

    kind: StepKind
    version: Version
    letter: str | None
    build: str
    address: str
    """Of its page, without slashes at the ends: `patches/ID` or `updates/ID`."""
    how: How | None = None
    """Of a patch only."""
    test: bool = False
    """Whether it is a patch from a beta test."""
    channel: Channel | None = None
    """Of an update only."""
    contains: bool = False
    """Whether it is an update that contains the installed patch's fixes, as the vendor's update was known to."""
    label: str | None = None
    """What the vendor calls a beta or candidate."""
    gain: Gain = Gain()
    fixes: tuple[Fix, ...] | None = ()
    """Of a patch: what it fixes, none for a test, or None if that is not known."""
    sizes: tuple[Size, ...] = ()
    restart: tuple[Fact, ...] = ()
    """What is known about the restart that it needs."""

    @property
    def name(self) -> str:
        """Its version as people see it: `26.3.1 (a)`, `26.2 beta 2`."""
        shown = self.version.with_letter(self.letter)
        return f"{shown} {self.label}" if self.label else shown


@dataclass(frozen=True, slots=True)
class Inside:
    """A patch whose fixes the device has: it is installed, or the installed update took it in."""

    version: Version
    letter: str
    build: str
    address: str
    included_in: Version | None
    """The update that took it in; None for the installed patch itself."""
    gain: Gain
    fixes: tuple[Fix, ...] | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undo:
    """What removing the installed patch would do."""

    version: Version
    """The update that stays."""
    build: str
    loss: Gain
    """What would be open again."""
    fixes: tuple[Fix, ...] | None
    effect: str | None
    """None where it is not known."""
    certainty: Certainty
    sources: tuple[str, ...]
    facts: tuple[Fact, ...]
    """What is known about removing any patch of its program."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A patch, or the installed update, that the vendor took back by the day of the answer."""

    version: Version
    letter: str | None
    """None of an update."""
    build: str
    address: str
    date: datetime.date
    reason: str | None
    certainty: Certainty
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a device gets. `version` and `letter` are those of the installed build, where it may be named."""

    device: str
    build: str
    """As asked: it may be an alternative number."""
    automatic: bool
    as_of: datetime.date
    reach: datetime.date
    """How far the records reach."""
    state: State
    reasons: tuple[Reason, ...] = ()
    family: str | None = None
    platform: str | None = None
    platform_name: str | None = None
    main_build: str | None = None
    """The number that the records know the installed build by."""
    base: str | None = None
    """The update's build underneath: the installed one, or that of the installed patch."""
    version: Version | None = None
    letter: str | None = None
    channel: Channel | None = None
    """Who the installed update is for, as of that day."""
    label: str | None = None
    """What the vendor calls an installed beta or candidate."""
    steps: tuple[Step, ...] = ()
    upgrade: Version | None = None
    """The newest update of a newer line that is offered besides."""
    withdrawn: Withdrawal | None = None
    inside: tuple[Inside, ...] = ()
    undo: Undo | None = None
    """Only where a patch is installed."""
    program: Program | None = None
    """What serves the installed version between updates, if anything does."""
    line_updated: datetime.date | None = None
    """When its line last got an update for this device."""
    on_sale: bool = True
    """Whether the device was on sale by then."""

    @property
    def quiet(self) -> bool:
        """Whether the installed line got nothing for long."""
        return self.line_updated is not None and self.as_of - self.line_updated > QUIET_AFTER

    @property
    def name(self) -> str | None:
        """What is installed, as people see it: `26.3.1 (a)`, `26.2 beta`."""
        if self.version is None:
            return None
        shown = self.version.with_letter(self.letter)
        return f"{shown} {self.label}" if self.label and not self.letter else shown

    @property
    def moved(self) -> bool:
        """Whether the step leads to a newer line, because the installed one moved on."""
        return bool(self.steps) and self.version is not None and self.steps[0].version.major > self.version.major
