"""A feed: an address for ever, its words, and its human page. Every format and document of it shares them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, in every format."""

    key: str
    """`all`, `platform/ios`, `device/iphone17-1`."""
    title: str
    """On one line, safe to stand in XML, and so is the description."""
    description: str
    """One sentence on what it brings."""
    page: str
    """The page that says the same to a person, relative to the site's root."""

    @property
    def address(self) -> str:
        """Where it lies, without its ending: `feeds/platform/ios`."""
        return f"feeds/{self.key}"
