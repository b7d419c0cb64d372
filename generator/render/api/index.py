"""The way into the API: every kind of document, and the same data in other formats."""

from collections.abc import Iterator

from generator.model.output import OutputFile
from generator.render.api.shapes import SHAPES
from generator.render.api.shapes.index import File, Index, Kind
from generator.render.api.tables import TABLES
from generator.render.api.view import API, View

DATABASE = f"{API}between-updates.sqlite"


def render(view: View) -> Iterator[OutputFile]:
    """The one document."""
    yield view.file(
        Index(
            **view.head("index", "index", "guides/api"),
            version=1,
            name=view.site_name,
            site=view.site,
            checked=view.catalogue.checked,
            authority=view.catalogue.authority,
            documents=tuple(_kinds(view)),
            files=tuple(_files(view)),
        )
    )


def title(kind: str) -> str:
    """What a kind of document holds, in one sentence: the first line of its shape's docstring."""
    return (SHAPES[kind].__doc__ or "").splitlines()[0]


def _kinds(view: View) -> Iterator[Kind]:
    for name, shape in SHAPES.items():
        url = f"{view.site_url}{API}{shape.path}"
        yield Kind(name=name, title=title(name), url=url, json_schema=view.schema(name))


def _files(view: View) -> Iterator[File]:
    for table in TABLES:
        url = f"{view.site_url}{API}csv/{table.name}.csv"
        yield File(name=f"{table.name}.csv", title=table.about, url=url, media_type="text/csv")
    about = "The same tables and more as a SQLite database."
    url = f"{view.site_url}{DATABASE}"
    yield File(name="between-updates.sqlite", title=about, url=url, media_type="application/vnd.sqlite3")
