"""Feeds: what happened, by scope, as files that readers poll for years. The only door to feedgen."""

from collections.abc import Iterator

import jinja2

from generator.derive.history import history
from generator.model.catalogue import Catalogue
from generator.model.output import OutputFile
from generator.render.feeds.atom import atom
from generator.render.feeds.channel import Publisher
from generator.render.feeds.documents import documents
from generator.render.feeds.entries import Entries
from generator.render.feeds.moments import told
from generator.render.feeds.rss import rss
from generator.render.feeds.scopes import feed_links, scopes

__all__ = ["feed_links", "feeds"]


def feeds(
    catalogue: Catalogue, env: jinja2.Environment, site_url: str, site_name: str = "Between Updates"
) -> Iterator[OutputFile]:
    """Every published feed with its archives, in RSS and in Atom. `site_url` ends in a slash.

    `env` is the templates' environment. Raises BetweenError if a template is at fault.
    """
    happenings = [happening for happening in history(catalogue) if told(happening)]
    entries = Entries(catalogue, happenings, env, site_url)
    publisher = Publisher(site_name, site_url, catalogue.authority)
    for scope in scopes(catalogue):
        if scope.published:
            for document in documents(scope, happenings):
                made = [entries.of(happening) for happening in document.happenings]
                yield rss(document, made, publisher)
                yield atom(document, made, publisher)
