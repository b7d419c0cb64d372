from pathlib import Path

import pytest

from generator.derive.history import history
from generator.render.environment import bound
from generator.render.feeds.atom import Atom
from generator.render.feeds.channel import channel
from generator.render.feeds.documents import Document, documents
from generator.render.feeds.entries import Entries
from generator.render.feeds.moments import told
from generator.render.feeds.publisher import Publisher
from generator.render.feeds.rss import Rss
from generator.render.feeds.scopes import scopes
from tests.render.feeds.made import ENV, SITE, with_updates
from tests.world import catalogue

PUBLISHER = Publisher("Between Updates", SITE, "world.example,2030")


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    """The documents of the feeds of everything and of iOS, which share their entries."""
    world = catalogue(tmp_path_factory.mktemp("many"), with_updates(100))
    happenings = [happening for happening in history(world) if told(happening)]
    entries = Entries(world, happenings, bound(ENV, world), SITE)
    made = {happening.id: entries.of(happening) for happening in happenings}
    wanted = [scope for scope in scopes(world) if scope.key in ("all", "platform/ios")]
    return [
        document
        for scope in wanted
        for document in documents(scope, [made[h.id] for h in happenings if scope.holds(h)])
    ]


@pytest.mark.parametrize("form", [Atom, Rss])
def test_what_is_put_together_is_what_feedgen_writes_for_the_whole(
    cut: list[Document], form: type[Atom] | type[Rss]
) -> None:
    writer = form(PUBLISHER)
    assert len(cut) > 2
    for document in cut:
        whole = writer.written(channel(document, document.entries, PUBLISHER, writer.ending, writer.media))
        assert writer.draw(document) == whole


def test_an_entry_is_forgotten_once_nothing_holds_it(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    happening = history(world)[0]
    entries = Entries(world, [happening], bound(ENV, world), SITE)
    writer = Atom(PUBLISHER)
    writer.draw(Document(next(scopes(world)), "feeds/all", (entries.of(happening),), None))
    assert len(writer._items) == 0
