"""The advisories of a world, read back from the bytes that are written."""

import json
from pathlib import Path
from typing import Any

from generator.model.catalogue import Catalogue
from generator.render.api.view import View
from generator.render.csaf import render
from tests.world import catalogue, edited

SITE = "https://site.example/updates/"
WITHDRAWN, AGAIN = "2031-02-01-webkit-a", "2031-02-04-webkit-b"
TEST, KERNEL = "2031-02-12-test-a", "2031-04-10-kernel-a"
Advisory = dict[str, Any]


def file_of(patch: str) -> str:
    """The record file of a patch."""
    return f"patches/2031/{patch}.yml"


def files(world: Catalogue) -> dict[str, bytes]:
    """Every file by its path."""
    made = list(render(View(world, SITE, "The Site")))
    assert len({file.path for file in made}) == len(made)
    return {file.path: file.content for file in made}


def advisories(world: Catalogue) -> dict[str, Advisory]:
    """The advisories by the ids of their patches."""
    documents = [json.loads(c) for p, c in files(world).items() if p.endswith(".json") and "provider" not in p]
    return {document["document"]["tracking"]["id"]: document for document in documents}


def of(root: Path, *changes: tuple[str, str, str]) -> dict[str, Advisory]:
    """The advisories of the world with these changes."""
    return advisories(catalogue(root, edited(*changes)))


def products(advisory: Advisory) -> dict[str, Advisory]:
    """Every product of the tree by its id; an id that stands twice is an error."""
    found: dict[str, Advisory] = {}
    waiting = list(advisory["product_tree"]["branches"])
    while waiting:
        branch = waiting.pop()
        waiting += branch.get("branches", [])
        if product := branch.get("product"):
            assert product["product_id"] not in found
            found[product["product_id"]] = product
    return found


def texts(advisory: Advisory, title: str) -> list[str]:
    """The document's notes of that title."""
    return [note["text"] for note in advisory["document"]["notes"] if note["title"] == title]
