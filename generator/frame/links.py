"""Links from hand-written pages to pages that are made from records: `[text](record:patches/ID)`."""

import re
from collections.abc import Callable

_LINK = re.compile(r'href="record:([^"#]*)(#[^"]*)?"')


def resolve(html: str, root: str, exists: Callable[[str], bool]) -> str:
    """The page with its `record:` links made relative to it; `root` leads from the page to the site's root.

    `exists` tells whether an address (`patches/ID/`) is a page. Links are checked before anything is drawn (see
    `generator.check.pages`), so a link that leads nowhere is left as it is: the caller looks for those.
    """

    def target(match: re.Match[str]) -> str:
        address = match[1].strip("/")
        address = f"{address}/" if address else ""
        return f'href="{root}{address}{match[2] or ""}"' if exists(address) else match[0]

    return _LINK.sub(target, html)


def unresolved(html: str) -> list[str]:
    """The `record:` targets that are still in a page."""
    return [match[1] for match in _LINK.finditer(html)]
