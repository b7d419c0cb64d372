"""Status badges as SVG, one a platform and one a device: `iOS | 26.3.1 (a) · available`."""

from collections.abc import Iterator

from markupsafe import escape

from generator.derive.now import Now, device_answer, device_now, platform_now
from generator.model.output import OutputFile
from generator.render.api.view import View, device_path

COLOURS = {
    "available": "#0b5d3b",
    "up-to-date": "#0b5d3b",
    "withdrawn": "#9a1b1b",
    "replaced": "#6a4c00",
    "quiet": "#6a4c00",
    "included": "#1a4d8c",
    "no-patch": "#1a4d8c",
    "test": "#58378a",
    "unknown": "#3d4c53",
}
"""Behind white text; each has a contrast of more than 6 to 1, on light pages and on dark ones."""
_LEFT = "#263238"
_NARROW, _WIDE = "ijlftr.,:;()[]|!'1 I·", "mwMWGOQ@%"
_SIZE, _PAD = 11, 6


def render(view: View) -> Iterator[OutputFile]:
    """A badge for each platform and for each device."""
    catalogue = view.catalogue
    for platform in catalogue.platforms.values():
        now = platform_now(catalogue, platform.id, catalogue.checked)
        yield OutputFile(f"badges/platform/{platform.id}.svg", badge(platform.name, now).encode())
    for device in catalogue.fleet.devices.values():
        now = device_now(device_answer(catalogue, device.identifier, catalogue.checked))
        path = f"badges/{device_path(device.identifier, 'device')}.svg"
        yield OutputFile(path, badge(device.name, now).encode())


def said(now: Now) -> str:
    """How something stands, in a few words."""
    if now.since:
        return f"{now.version} · nothing since {now.since}"
    word = {"unknown": "not known"}.get(now.word, now.word.replace("-", " "))
    return f"{now.version} · {word}" if now.version else word


def badge(label: str, now: Now) -> str:
    """The SVG of one badge: two fields, with text that a screen reader reads as one."""
    text = said(now)
    left, right = _width(label), _width(text)
    whole = escape(f"{label}: {text}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{whole}">'
        f"<title>{whole}</title>"
        f'<rect width="{left + right}" height="20" rx="3" fill="{_LEFT}"/>'
        f'<path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{right - 3}z" fill="{COLOURS[now.word]}"/>'
        f'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="{_SIZE}" aria-hidden="true">'
        f"{_text(label, _PAD, left)}{_text(text, left + _PAD, right)}</g></svg>\n"
    )


def _text(text: str, x: int, width: int) -> str:
    """A text that is made to fit, since no machine knows which font another has."""
    return f'<text x="{x}" y="14" textLength="{width - 2 * _PAD}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'


def _width(text: str) -> int:
    """About how wide a text and its margins are."""
    widths = (4 if c in _NARROW else 10 if c in _WIDE else 8 if c.isupper() else 7 for c in text)
    return sum(widths) + 2 * _PAD
