from generator.render.robots import robots


def test_crawlers_are_told_where_the_sitemap_is() -> None:
    file = robots("https://site.example/x/")
    assert file.path == "robots.txt"
    assert b"\nSitemap: https://site.example/x/sitemap.xml\n" in file.content
    assert b"Disallow" not in file.content
