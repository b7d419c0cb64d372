"""What crawlers are told: everything may be read, and where the sitemap lies."""

from generator.model.output import OutputFile


def robots(site_url: str) -> OutputFile:
    """`robots.txt`; `site_url` ends in a slash."""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode())
