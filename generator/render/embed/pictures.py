"""The pictures that links to this site are shown with: one a status, and one for everything else."""

import itertools
from collections.abc import Iterator, Mapping

from generator.model.output import OutputFile
from generator.render.api.view import View
from generator.render.embed.png import Colour, Point, Ring, Shape, Stroke, picture

WIDTH, HEIGHT = 600, 315
"""The smallest that is shown large."""
SITE = "site"
_INK: Colour = (255, 255, 255)
_GRID, _SCALE, _THICK = 12, 15, 0.75
"""Icons are drawn on a grid of twelve, as on pages; a step of it in pixels; half the width of a line in steps."""
PICTURES: Mapping[str, tuple[Colour, tuple[tuple[Point, ...], ...]]] = {
    SITE: ((20, 60, 70), (((2, 1.5), (2, 10.5)), ((10, 1.5), (10, 10.5)), ((6, 6), (6, 6)))),
    "available": ((11, 93, 59), (((2, 6.5), (4.8, 9.2), (10, 3.2)),)),
    "withdrawn": ((154, 27, 27), (((6, 6),), ((2.9, 2.9), (9.1, 9.1)))),
    "replaced": ((106, 76, 0), (((1.5, 4), (9.3, 4)), ((7.1, 1.8), (9.3, 4), (7.1, 6.2)), ((10.5, 8.8), (4.2, 8.8)))),
    "included": (
        (26, 77, 140),
        (((6, 1.4), (6, 6.8)), ((3.6, 4.6), (6, 7), (8.4, 4.6)), ((1.8, 8), (1.8, 10.2), (10.2, 10.2), (10.2, 8))),
    ),
    "test": (
        (88, 55, 138),
        (((4.4, 1.5), (7.6, 1.5)), ((5.1, 1.5), (5.1, 4.5), (2.2, 10.2), (9.8, 10.2), (6.9, 4.5), (6.9, 1.5))),
    ),
}
"""The ground and the lines of each picture; a single point is the middle of a ring."""
_RADIUS = 4.5


def render(view: View) -> Iterator[OutputFile]:  # noqa: ARG001 - every export has this signature
    """A picture for each status, and that of the site."""
    for name in PICTURES:
        yield OutputFile(path(name), drawn(name))


def path(name: str) -> str:
    """Where a picture lies."""
    return f"pictures/{name}.png"


def drawn(name: str) -> bytes:
    """The bytes of a picture."""
    ground, lines = PICTURES[name]
    shapes = [shape for line in lines for shape in _shapes(line)]
    return picture(WIDTH, HEIGHT, shapes, ground, _INK)


def _shapes(line: tuple[Point, ...]) -> Iterator[Shape]:
    half = _THICK * _SCALE
    if len(line) == 1:
        yield Ring(_place(line[0]), _RADIUS * _SCALE, half)
    for start, end in itertools.pairwise(line):
        yield Stroke(_place(start), _place(end), half)


def _place(point: Point) -> Point:
    """A point of the grid, in the middle of the picture."""
    side = _GRID * _SCALE
    return (WIDTH - side) / 2 + point[0] * _SCALE, (HEIGHT - side) / 2 + point[1] * _SCALE
