"""All exports of the shipped records: their cost, and that each is a file's worth of its own."""

from generator.render.exports import EXPORTS
from tests.content import real
from tests.render.api.made import shipped, view

BYTES = 40_000_000


def test_all_exports_stay_small_enough_to_publish_anywhere() -> None:
    assert sum(map(len, shipped().values())) <= BYTES


def test_no_two_exports_want_one_address() -> None:
    paths = [file.path for render in EXPORTS.values() for file in render(view(real.catalogue()))]
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.startswith("/") or ".." in path or not path.isascii()]
