"""Names as they stand in addresses."""

import re


def slugify(name: str) -> str:
    """A name in small letters, digits and hyphens: `iPad Pro (11-inch)` is `ipad-pro-11-inch`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def device_slug(identifier: str) -> str:
    """An identifier as it stands in an address: `iPhone17,1` is `iphone17-1`."""
    return identifier.lower().replace(",", "-")
