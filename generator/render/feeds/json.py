"""JSON Feed 1.1. Its `next_url` leads from the feed through the archives to the first entry."""

import datetime
import json
from typing import Any
from weakref import WeakKeyDictionary

from generator.render.feeds.documents import Document
from generator.render.feeds.entry import Category, Entry
from generator.render.feeds.publisher import Publisher

VERSION = "https://jsonfeed.org/version/1.1"


class Json:
    """Writes JSON Feed: one line an entry, so that a change shows as a line."""

    ending = "json"
    media = "application/feed+json"

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._items: WeakKeyDictionary[Entry, str] = WeakKeyDictionary()

    def draw(self, document: Document) -> str:
        """The document, with its entries."""
        head = _text(self._head(document))
        items = ",\n".join(map(self._item, document.entries))
        return f'{head[:-1]},"items":[\n{items}\n]}}\n' if items else f'{head[:-1]},"items":[]}}\n'

    def escaped(self, text: str) -> str:
        """A plain text as it stands inside a JSON string."""
        return _text(text)[1:-1]

    def _head(self, document: Document) -> dict[str, Any]:
        site = self._publisher.site_url
        following = {"next_url": f"{site}{document.previous}.json"} if document.previous else {}
        name = self._publisher.site_name
        return {
            "version": VERSION,
            "title": f"{name}: {document.feed.title}",
            "home_page_url": site + document.feed.page,
            "feed_url": f"{site}{document.address}.json",
            "description": document.feed.description,
            **following,
            "authors": [{"name": name, "url": site}],
            "language": "en",
        }

    def _item(self, entry: Entry) -> str:
        if entry not in self._items:
            self._items[entry] = _text(_plain(entry))
        return self._items[entry]


def _plain(entry: Entry) -> dict[str, Any]:
    summary = {"summary": entry.summary} if entry.summary else {}
    return {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        **summary,
        "content_html": entry.content,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        "tags": list(dict.fromkeys(map(_word, entry.categories))),
    }


def _word(category: Category) -> str:
    return category.label


def _moment(moment: datetime.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
