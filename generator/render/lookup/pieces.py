"""What answers name, as plain data: patches, what removing one does, withdrawals, programs."""

import datetime
from collections.abc import Iterable

from generator.derive.answer.patches import test
from generator.model.answer import Gain, Undo, Withdrawal
from generator.model.catalogue import Catalogue
from generator.model.patch import Exploited, Fix
from generator.model.program import About, Fact, Program
from generator.model.values import Certainty
from generator.render.lookup.compact import Json, iso, present

ON_CARD = (About.BATTERY, About.RESTART, About.REMOVAL)
"""What a card says of a program where a patch is to be installed or removed."""


class Pieces:
    """Writes the parts of answers with the names of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._programs = {name: number for number, name in enumerate(catalogue.programs, 1)}

    def patch(self, platform: str, build: str, fixes: tuple[Fix, ...] | None, gain: Gain, day: datetime.date) -> Json:
        """A patch as it was known on a day. Ids are named only where they are not those of all its fixes."""
        row = self._catalogue.patches_by_build[platform, build]
        sizes = [present(megabytes=size.megabytes, on=size.on) for size in row.item.sizes]
        told = None if fixes is None else [self._fix(fix) for fix in fixes]
        page, number = f"patches/{row.patch.id}/", self._programs[row.patch.program]
        own = present(build=build, page=page, program=number, fixes=told, sizes=sizes or None, test=int(test(row, day)))
        return {**own, **_other_than(fixes or (), gain)}

    def undo(self, undo: Undo) -> Json:
        """What removing the installed patch would do. `build` is what stays."""
        return present(back=undo.version.text, build=undo.build, effect=undo.effect, certainty=_doubt(undo.certainty))

    def withdrawal(self, gone: Withdrawal) -> Json:
        """A patch that the vendor took back."""
        return present(
            name=gone.version.with_letter(gone.letter), build=gone.build, page=f"{gone.address}/", date=iso(gone.date),
            reason=gone.reason, certainty=_doubt(gone.certainty),
        )  # fmt: skip

    def program(self, program: Program, platform: str) -> Json:
        """A program, and where its switch is on this platform."""
        place = program.setting(platform)
        setting = place and present(
            path=place.path, switch=place.switch, link=place.link, link_certainty=_doubt(place.link_certainty)
        )
        return present(id=program.id, name=program.name, plural=program.plural, setting=setting)

    def _fix(self, fix: Fix) -> Json:
        return present(
            component=self._catalogue.components[fix.component].name, impact=fix.impact,
            exploited=1 if fix.exploited is Exploited.REPORTED else None, cves=fix.cves,
            certainty=_doubt(fix.certainty),
        )  # fmt: skip


def _other_than(fixes: Iterable[Fix], gain: Gain) -> Json:
    """The ids that a patch brings, where the device had some of them, or knows of others."""
    every = tuple(sorted({cve for fix in fixes for cve in fix.cves or ()}))
    used = tuple(sorted({c for fix in fixes if fix.exploited is Exploited.REPORTED for c in fix.cves or ()}))
    return {
        **({} if gain.cves == every else {"cves": gain.cves}),
        **({} if gain.exploited == used else {"exploited": gain.exploited}),
    }


def facts(told: Iterable[Fact]) -> list[Json]:
    """Facts with how sure they are."""
    return [present(text=fact.text, certainty=_doubt(fact.certainty)) for fact in told]


def _doubt(certainty: Certainty) -> str | None:
    """How sure, where it is not certain."""
    return None if certainty is Certainty.CERTAIN else str(certainty)
