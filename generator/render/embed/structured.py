"""Structured data of a note, in the vocabulary of schema.org, as JSON-LD."""

import json
from typing import Any, Protocol

from generator.model.output import Article, Page
from generator.render.embed.pictures import path

Json = dict[str, Any]
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""What could end the element, or be read as markup, stands as an escape that JSON knows."""


class Site(Protocol):
    """Where the page is published."""

    @property
    def site_name(self) -> str: ...  # noqa: D102
    @property
    def site_url(self) -> str: ...  # noqa: D102


def structured(page: Page, site: Site) -> str:
    """The text of a page's `application/ld+json`; "" for a page that is no article. Safe inside the element."""
    if page.article is None:
        return ""
    text = json.dumps(_article(page, page.article, site), ensure_ascii=False, separators=(",", ":"))
    return "".join(_UNSAFE.get(character, character) for character in text)


def _article(page: Page, article: Article, site: Site) -> Json:
    """A technical article that describes what another vendor shipped: this site is its publisher, and no more."""
    publisher = {"@type": "Organization", "name": site.site_name, "url": site.site_url}
    url = site.site_url + page.address
    return {
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "@id": url,
        "url": url,
        "headline": page.title,
        "description": page.description,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "datePublished": article.published.isoformat(),
        "dateModified": article.modified.isoformat(),
        "image": site.site_url + path(page.picture),
        "author": publisher,
        "publisher": publisher,
        "about": [
            {"@type": "SoftwareApplication", "name": name, "softwareVersion": version}
            for name, version in article.about
        ],
        "keywords": list(article.keywords),
        "citation": [{"@type": "WebPage", "name": name, "url": url} for name, url in article.citations],
        "encoding": [
            {"@type": "MediaObject", "encodingFormat": a.media_type, "contentUrl": site.site_url + a.address}
            for a in page.alternates
        ],
    }
