"""The schemas of records as files: on the site, each whole in itself; for editors, beside one file of names.

The editors' files lie in the repository. All but that of the names follow from the code alone, so that a record that
is added changes one file at most.
"""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.document import Kind
from generator.model.layout import SCHEMAS as EDITORS
from generator.model.names import Names, of_catalogue
from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.records.names import lists
from generator.render.records.schema import DIALECT, inside, schema

FOLDER = "schemas/records/"
NAMES_FILE = "names.json"


def render(view: View) -> Iterator[OutputFile]:
    """A schema for each kind of record, below the site's address."""
    names = lists(of_catalogue(view.catalogue))
    for kind in Kind:
        made = schema(kind, inside)
        used = json.dumps(made)
        needed = {name: one for name, one in names.items() if f'"{inside(name)}"' in used}
        whole = {**made, "$id": f"{view.site_url}{FOLDER}{kind}.json", "$defs": {**made.get("$defs", {}), **needed}}
        yield OutputFile(f"{FOLDER}{kind}.json", _text(whole))


def editors(names: Names) -> Iterator[OutputFile]:
    """The same for editors, by their path below the project's root. They need no network: nothing has an address."""
    for kind in Kind:
        yield OutputFile(f"{EDITORS}/{kind}.json", _text(schema(kind, lambda name: f"{NAMES_FILE}{inside(name)}")))
    yield OutputFile(f"{EDITORS}/{NAMES_FILE}", _text({"$schema": DIALECT, "$defs": lists(names)}))


def _text(made: dict[str, Any]) -> bytes:
    """Indented and unescaped, since people read the difference when a schema changes."""
    return f"{json.dumps(made, indent=1, ensure_ascii=False)}\n".encode()
