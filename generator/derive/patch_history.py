"""What happened to a patch: what people wrote, and what later letters did to it."""

from collections.abc import Iterable, Iterator

from generator.derive.facts import Fact, grouped, sources, weakest
from generator.derive.happening import Happening, HappeningKind
from generator.derive.status import newer_letters, rows_of
from generator.model.catalogue import Catalogue
from generator.model.patch import Patch
from generator.model.rows import PatchRow


def written(catalogue: Catalogue, patch: Patch) -> Iterator[Happening]:
    """One happening for each event in the record, which holds no two of one kind and day (P506)."""
    for event in patch.events:
        rows = tuple(row for row in rows_of(catalogue, patch) if event.touches(row.platform))
        yield Happening(
            id=f"patches/{patch.id}/{event.event}/{event.date}",
            date=event.date,
            kind=HappeningKind(event.event),
            patch=patch,
            update=None,
            platforms=_platforms(rows),
            devices=_devices(rows),
            rows=rows,
            included_in=event.included_in,
            reason=event.reason,
            note=event.note,
            certainty=event.certainty,
            sources=event.sources,
        )


def derived(catalogue: Catalogue, patch: Patch) -> Iterator[Happening]:
    """What later letters for the same bases did to this patch, one happening for each of them and its day.

    Every later letter counts, not only the next one: an intermediate letter that is recorded late adds happenings
    of its own and takes none of those that were published.
    """
    pairs = (((kind, new.began, new.patch.id), (row, new)) for row, kind, new in successors(catalogue, patch))
    for (kind, day, other), found in grouped(pairs).items():
        rows = tuple(dict.fromkeys(row for row, _ in found))
        others = tuple(dict.fromkeys(new for _, new in found))
        facts: list[Fact] = [fact for new in others for fact in (new.released, new.item) if fact]
        yield Happening(
            id=f"patches/{patch.id}/{kind}/{day}/{other}",
            date=day,
            kind=kind,
            patch=patch,
            update=None,
            platforms=_platforms(rows),
            devices=_devices(others) & _devices(rows),
            rows=rows,
            other=catalogue.patches[other],
            others=others,
            certainty=weakest(facts),
            sources=sources(facts),
        )


def successors(catalogue: Catalogue, patch: Patch) -> Iterator[tuple[PatchRow, HappeningKind, PatchRow]]:
    """Each build of the patch with each later one: it replaces it, or takes its place if it was withdrawn by then.

    Where the withdrawal names its successor, only that one takes the place.
    """
    for row in rows_of(catalogue, patch):
        heir = row.withdrawn.replaced_by if row.withdrawn else None
        for new in newer_letters(catalogue, row):
            if not row.withdrawn_by(new.began):
                yield row, HappeningKind.REPLACED, new
            elif heir in (None, new.patch.id):
                yield row, HappeningKind.RETURNED, new


def _platforms(rows: Iterable[PatchRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.platform for row in rows))


def _devices(rows: Iterable[PatchRow]) -> frozenset[str]:
    return frozenset().union(*(row.devices for row in rows))
