"""The rules of JSON Feed 1.1 (jsonfeed.org/version/1.1), as a check that names what is broken."""

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any

FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip


def broken(content: bytes) -> list[str]:
    """What is wrong with a document; nothing for a good one."""
    feed = json.loads(content.decode("utf-8"))
    return [*_feed(feed), *(problem for item in feed["items"] for problem in _item(item)), *_ids(feed["items"])]


def _feed(feed: dict[str, Any]) -> Iterator[str]:
    yield from _keys(feed, FEED, required=("version", "title", "items"))
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        yield f"version {feed['version']}"
    yield from (f"{key}: no address" for key in ("home_page_url", "feed_url", "next_url") if not _url(feed, key))
    if feed.get("next_url") == feed["feed_url"]:
        yield "next_url is the feed itself"
    for author in feed["authors"]:
        if not author.keys() & {"name", "url", "avatar"}:
            yield "an author without name, url and avatar"


def _item(item: dict[str, Any]) -> Iterator[str]:
    yield from _keys(item, ITEM, required=("id",))
    if not item.keys() & {"content_html", "content_text"}:
        yield f"{item['id']}: no content"
    yield from (f"{item['id']}: {key}" for key in ("url", "external_url") if not _url(item, key))
    for key in ("date_published", "date_modified"):
        if key in item and datetime.datetime.fromisoformat(item[key]).utcoffset() is None:
            yield f"{item['id']}: {key} without a zone"
    tags = item.get("tags", [])
    if not all(isinstance(tag, str) and tag for tag in tags) or len(set(tags)) != len(tags):
        yield f"{item['id']}: tags {tags}"


def _ids(items: list[dict[str, Any]]) -> Iterator[str]:
    if len({item["id"] for item in items}) != len(items):
        yield "an id comes twice"


def _keys(value: dict[str, Any], known: Mapping[str, type], required: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{key} is missing" for key in required if key not in value)
    for key, found in value.items():
        if not key.startswith("_") and not isinstance(found, known.get(key, ())):
            yield f"{key}: {found!r}"
        if found == "":
            yield f"{key} is empty"


def _url(value: dict[str, Any], key: str) -> bool:
    return key not in value or value[key].startswith("https://")
