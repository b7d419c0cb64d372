from generator.frame import resolve, unresolved

PAGES = {"patches/2031-02-01-webkit-a/", "changelog/", ""}


def test_a_record_link_becomes_relative_to_its_page() -> None:
    html = '<a href="record:patches/2031-02-01-webkit-a">note</a>'
    assert resolve(html, "../../", PAGES.__contains__) == '<a href="../../patches/2031-02-01-webkit-a/">note</a>'


def test_an_anchor_stays_on_the_link() -> None:
    assert resolve('<a href="record:changelog#y2031">', "../", PAGES.__contains__) == '<a href="../changelog/#y2031">'


def test_the_home_page_can_be_linked() -> None:
    assert resolve('<a href="record:">', "../", PAGES.__contains__) == '<a href="../">'


def test_a_link_to_no_page_is_left_and_found() -> None:
    html = resolve('<a href="record:patches/nowhere">', "../", PAGES.__contains__)
    assert unresolved(html) == ["patches/nowhere"]


def test_other_links_stay_as_they_are() -> None:
    html = '<a href="https://world.example/record:changelog">record:changelog</a>'
    assert resolve(html, "../", PAGES.__contains__) == html
