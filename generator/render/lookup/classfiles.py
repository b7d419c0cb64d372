"""The three files of a class of devices: today's answers, those of all other dates, and the reasons."""

import datetime
from collections.abc import Iterator

from generator.derive.answer.index import index
from generator.derive.spans import ClassSpans
from generator.model.answer import State
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.model.slug import slugify
from generator.render.lookup.columns import Columns
from generator.render.lookup.compact import Json, filled, together
from generator.render.lookup.installed import Facts
from generator.render.lookup.lines import Lines
from generator.render.lookup.past import Past
from generator.render.lookup.shelf import Shelf
from generator.render.lookup.tell import Teller
from generator.render.lookup.why import Why


class ClassFiles:
    """Writes the files of classes, one after the other."""

    def __init__(self, catalogue: Catalogue, teller: Teller) -> None:
        self._catalogue, self._teller = catalogue, teller
        self._facts = Facts(catalogue, teller.pieces)

    def of(self, spans: ClassSpans) -> Iterator[OutputFile]:
        """The files of a class."""
        names = (f"{spans.devices.id}{suffix}" for suffix in ("", ".history", ".why"))
        return together(dict(zip(names, self._files(spans), strict=True)))

    def _files(self, spans: ClassSpans) -> tuple[Json, Json, Json]:
        """Today, history, why. The shelf is filled first with what today needs, then with the rest."""
        teller, own = self._teller, spans.devices
        shelf = Shelf(*teller.plain(own.family, own.platform, self._catalogue.platforms[own.platform].name))
        past = Past(spans, lambda held, total: shelf.answer(teller.told(held, total)))
        columns = Columns(self._catalogue, spans, self._facts, shelf)
        lines = Lines(index(self._catalogue), spans, shelf.builds)
        today = columns.today(past)
        shelf.close()
        for line, build in columns.builds:
            past.add(line, build)
        changes = columns.later(past)
        lines.note(past)
        changed = {"of_line": lines.later(past), **past.numbered(changes)}
        now, then = shelf.but()
        head = _head(self._catalogue, spans, teller)
        late = teller.sentences.bare(State.NOT_YET_RELEASED, own.family)
        return (
            filled({**head, **today, "of_line": lines.today(), **shelf.lists("today"), "but": now}),
            filled(
                {"days": past.days(), **past.spread(), **shelf.lists("later"), **changed, "but": then, "late": late}
            ),
            Why(self._catalogue, spans, teller).file(columns, self._facts),
        )


def _head(catalogue: Catalogue, spans: ClassSpans, teller: Teller) -> Json:
    """What holds of the class as a whole."""
    own, said = spans.devices, teller.sentences
    system = catalogue.platforms[own.platform].name
    programs = [
        teller.pieces.program(program, own.platform) if own.platform in program.serves else 0
        for program in catalogue.programs.values()
    ]
    return {
        "platform": own.platform,
        "checked": spans.until.isoformat(),
        "since": spans.since.isoformat(),
        "devices": {device: _device(catalogue, device, spans.since) for device in own.devices},
        "ends": said.ends(own.family, own.platform, system),
        "unknown_build": said.bare(State.UNKNOWN_BUILD, own.family),
        "unknown_version": said.bare(State.UNKNOWN_BUILD, own.family, ""),
        "programs": [0, *programs],
    }


def _device(catalogue: Catalogue, identifier: str, since: datetime.date) -> list[str]:
    """The name of its page, and its first day of sale, if a question can be about a day before that."""
    device = catalogue.fleet.devices[identifier]
    slug = str(device.slug or slugify(device.name))
    return [slug, device.released.isoformat()] if device.released > since else [slug]
