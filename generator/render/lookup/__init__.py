"""The answers as data, for the lookup in the browser, which decides nothing: it looks up what was decided here.

`devices.json` finds a device; a class of devices has today's answers in one file, those of all other dates in a second,
and the reasons in a third; a platform has the events of its slider. All lists are interned, all sentences are from the
templates, with slots for names and dates.
"""

from collections.abc import Iterator

import jinja2

from generator.derive.classes import classes
from generator.derive.spans import Spans
from generator.memory import uncollected
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.lookup.classfiles import ClassFiles
from generator.render.lookup.compact import file
from generator.render.lookup.devices import devices
from generator.render.lookup.platforms import platform
from generator.render.lookup.sentences import Sentences
from generator.render.lookup.tell import Teller

__all__ = ["lookup"]


def lookup(catalogue: Catalogue, env: jinja2.Environment, only: str | None = None) -> Iterator[OutputFile]:
    """Every file of the lookup, in a fixed order. `env` is the templates' environment.

    With `only`, a path, the file at that path is among those made, and few others are.
    """
    teller, spans = Teller(catalogue, Sentences(env)), Spans(catalogue)
    files = ClassFiles(catalogue, teller)
    yield file("devices", devices(catalogue, teller.sentences))
    for one in catalogue.platforms:
        yield file(one, platform(catalogue, one))
    with uncollected():  # thousands of answers that all stay until the last class is written
        for each in classes(catalogue):
            if only is None or only.rpartition("/")[2].partition(".")[0] == each.id:
                yield from files.of(spans.of(each))
