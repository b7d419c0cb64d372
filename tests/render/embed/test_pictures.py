"""Pictures are read back by a decoder of their own: chunks, checksums, palette, pixels."""

import struct
import zlib

import pytest

from generator.derive.status import Status
from generator.render.embed.pictures import HEIGHT, PICTURES, SITE, WIDTH, drawn
from generator.render.embed.png import Ring, Stroke, picture

Pixels = list[list[tuple[int, int, int]]]


def _decoded(content: bytes) -> Pixels:
    """The pixels of a PNG with a palette; fails on any broken chunk."""
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    place, chunks = 8, {}
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        name, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        assert struct.unpack(">I", content[place + 8 + length : place + 12 + length])[0] == zlib.crc32(name + data)
        chunks[name] = data
        place += 12 + length
    assert list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    width, height, depth, kind = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, kind) == (8, 3)
    colours = [tuple(chunks[b"PLTE"][i : i + 3]) for i in range(0, len(chunks[b"PLTE"]), 3)]
    raw = zlib.decompress(chunks[b"IDAT"])
    assert len(raw) == height * (width + 1)
    rows = [raw[y * (width + 1) : (y + 1) * (width + 1)] for y in range(height)]
    assert {row[0] for row in rows} == {0}
    return [[(r, g, b) for level in row[1:] for r, g, b in (colours[level],)] for row in rows]


def test_there_is_a_picture_for_every_status_and_one_for_the_site() -> None:
    assert set(PICTURES) == {*Status, SITE}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_a_whole_png_with_its_icon_in_the_middle(name: str) -> None:
    pixels = _decoded(drawn(name))
    assert (len(pixels[0]), len(pixels)) == (WIDTH, HEIGHT)
    ground, _ = PICTURES[name]
    assert pixels[0][0] == pixels[-1][-1] == ground
    inked = {(x, y) for y, row in enumerate(pixels) for x, colour in enumerate(row) if colour == (255, 255, 255)}
    assert len(inked) > 1000
    assert all(180 < x < 420 and 40 < y < 280 for x, y in inked)
    assert len(drawn(name)) < 5000


def test_edges_are_smooth_and_shapes_are_where_they_should_be() -> None:
    stroke, ring = Stroke((10, 10), (30, 10), 3), Ring((60, 20), 10, 2)
    pixels = _decoded(picture(80, 40, [stroke, ring], (0, 0, 0), (255, 255, 255)))
    assert pixels[10][20] == (255, 255, 255)
    assert pixels[16][20] == (0, 0, 0)
    assert pixels[20][60] == (0, 0, 0)
    assert pixels[20][70] == pixels[20][50] == (255, 255, 255)
    assert any(0 < colour[0] < 255 for row in pixels for colour in row)
