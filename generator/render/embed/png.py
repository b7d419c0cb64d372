"""Draws thick lines on a flat ground and writes them as PNG: enough for a picture that stands for a status."""

import itertools
import math
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

Colour = tuple[int, int, int]
Point = tuple[float, float]
Span = tuple[float, float]
LEVELS = 16
"""Steps between the ground and the ink: edges are smooth."""
_SUB = 4
"""Lines within a line of pixels that coverage is counted on."""


class Shape(Protocol):
    """Something that covers pixels."""

    def reaches(self, y: float) -> bool:
        """Whether it covers anything of the line of pixels below this height."""

    def spans(self, y: float) -> Iterable[Span]:
        """From where to where it covers a line at this height."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle drawn with a thick line, in pixels."""

    centre: Point
    radius: float
    half: float
    """Half the width of its line."""

    def reaches(self, y: float) -> bool:
        """Whether it covers anything of the line of pixels below this height."""
        return abs(y - self.centre[1]) <= self.radius + self.half + 1

    def spans(self, y: float) -> Iterable[Span]:
        """From where to where it covers a line at this height."""
        outer, inner = (_chord(self.centre, self.radius + side, y) for side in (self.half, -self.half))
        if outer and inner:
            return (outer[0], inner[0]), (inner[1], outer[1])
        return (outer,) if outer else ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line with round ends, in pixels."""

    start: Point
    end: Point
    half: float
    """Half its width."""

    def reaches(self, y: float) -> bool:
        """Whether it covers anything of the line of pixels below this height."""
        low, high = sorted((self.start[1], self.end[1]))
        return low - self.half - 1 <= y <= high + self.half

    def spans(self, y: float) -> Iterable[Span]:
        """From where to where it covers a line at this height."""
        caps = (_chord(point, self.half, y) for point in (self.start, self.end))
        xs = [*self._sides(y), *(x for cap in caps if cap for x in cap)]
        return ((min(xs), max(xs)),) if xs else ()

    def _sides(self, y: float) -> list[float]:
        (x1, y1), (x2, y2) = self.start, self.end
        length = math.hypot(x2 - x1, y2 - y1)
        if not length:
            return []
        dx, dy = (y2 - y1) / length * self.half, (x1 - x2) / length * self.half
        corners = [(x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy)]
        return [_at(a, b, y) for a, b in zip(corners, corners[1:] + corners[:1], strict=True) if _crosses(a, b, y)]


def picture(width: int, height: int, shapes: Sequence[Shape], ground: Colour, ink: Colour) -> bytes:
    """The bytes of a PNG with a palette from the ground to the ink."""
    rows = (_row(width, y, shapes) for y in range(height))
    palette = bytes(
        round(a + (b - a) * level / LEVELS) for level in range(LEVELS + 1) for a, b in zip(ground, ink, strict=True)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _row(width: int, y: int, shapes: Sequence[Shape]) -> bytes:
    """The levels of a line of pixels."""
    near = [shape for shape in shapes if shape.reaches(y)]
    if not near:
        return bytes(width)
    spans = [_merged(span for shape in near for span in shape.spans(y + (sub + 0.5) / _SUB)) for sub in range(_SUB)]
    left = int(min((span[0] for line in spans for span in line), default=0))
    steps = [0.0] * (int(max((span[1] for line in spans for span in line), default=0)) + 3 - left)
    for start, end in itertools.chain.from_iterable(spans):
        _edge(steps, start - left, 1)
        _edge(steps, end - left, -1)
    drawn = bytes(min(LEVELS, round(part * LEVELS / _SUB)) for part in itertools.accumulate(steps))
    return (bytes(left) + drawn + bytes(width))[:width]


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _edge(steps: list[float], x: float, sign: int) -> None:
    """From here on everything is covered, or no longer: the pixel of the edge is so in part."""
    pixel = int(x)
    steps[pixel] += sign * (pixel + 1 - x)
    steps[pixel + 1] += sign * (x - pixel)


def _chord(centre: Point, radius: float, y: float) -> Span | None:
    """From where to where a disc covers a line at this height."""
    rest = radius**2 - (y - centre[1]) ** 2
    return (centre[0] - math.sqrt(rest), centre[0] + math.sqrt(rest)) if rest > 0 else None


def _crosses(a: Point, b: Point, y: float) -> bool:
    return (a[1] <= y) != (b[1] <= y)


def _at(a: Point, b: Point, y: float) -> float:
    return a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
