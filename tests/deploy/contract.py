"""What every documented server keeps, whichever it is."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.deploy.asking import Served
from tests.deploy.conftest import upload

TYPES = {
    "": "text/html",
    "patches/2026-03-17-webkit-navigation/": "text/html",
    "feeds/all.rss": "application/rss+xml",
    "feeds/all.atom": "application/atom+xml",
    "feeds/sample.json": "application/feed+json",
    "feeds/sample.ics": "text/calendar",
    "feeds/sample.opml": "text/x-opml",
    "api/v1/status.json": "application/json",
    "api/v1/sample.csv": "text/csv",
    "sample.md": "text/markdown",
    "robots.txt": "text/plain",
    "sitemap.xml": "application/xml",
    "assets/favicon.svg": "image/svg+xml",
    "sample.png": "image/png",
    "assets/stylesheets/between.css": "text/css",
    "assets/javascripts/search.js": "text/javascript",
    "pagefind/pagefind.js": "text/javascript",
    "pagefind/pagefind-entry.json": "application/json",
    "pagefind/wasm.en.pagefind": "application/octet-stream",
    "sample.wasm": "application/wasm",
    ".well-known/security.txt": "text/plain",
}
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors "
)
OPEN = (
    "feeds/all.rss", "feeds/sample.json", "feeds/sample.ics", "api/v1/status.json", "api/v1/published.json",
    "sofa/v2/sample.json", "csaf/sample.json", "lookup/sample.json", "sample.md",
)  # fmt: skip
FEED = "feeds/all.rss"
STATUS = "api/v1/status.json"
SHORT = "public, max-age=300, must-revalidate"


def _stays_unchanged(served: Served, later: Path, addresses: Iterable[str]) -> None:
    """Asks, uploads a later build of the same records, and asks again."""
    before = {address: served.ask(address, Accept_Encoding="gzip") for address in addresses}
    upload(later, served.folder)
    for address, reply in before.items():
        by_tag = served.ask(address, Accept_Encoding="gzip", If_None_Match=reply["ETag"])
        by_date = served.ask(address, Accept_Encoding="gzip", If_Modified_Since=reply["Last-Modified"])
        assert (reply.status, by_tag.status, by_date.status) == (200, 304, 304), address


class Contract:
    """Inherited by the tests of each server."""

    serve: Callable[[Path, Path], AbstractContextManager[int]]
    """Serves a folder while a block runs, and gives the port; the second folder is for its own files."""
    encodings: tuple[str, ...] = ("gzip",)
    """What it sends, the one that it prefers first."""

    @pytest.fixture(scope="class")
    @classmethod
    def served(cls, deployed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
        with cls.serve(deployed, tmp_path_factory.mktemp("server")) as port:
            yield Served(port, deployed)

    @pytest.mark.parametrize("address", TYPES)
    def test_types(self, served: Served, address: str) -> None:
        reply = served.ask(address)
        assert (reply.status, reply.media_type) == (200, TYPES[address])
        assert reply["X-Content-Type-Options"] == "nosniff"

    def test_text_names_its_encoding(self, served: Served) -> None:
        for address in ("", FEED, "robots.txt", "feeds/sample.ics", "assets/javascripts/search.js"):
            assert served.ask(address)["Content-Type"].endswith("; charset=utf-8")

    @pytest.mark.parametrize("address", ["", FEED, "assets/stylesheets/between.css", "api/v1/published.json"])
    def test_twins_are_sent_to_those_who_can_read_them(self, served: Served, address: str) -> None:
        file = served.folder / (address or "index.html")
        for accepted in (", ".join(self.encodings), *self.encodings):
            reply = served.ask(address, Accept_Encoding=accepted)
            assert reply["Content-Encoding"] == accepted.partition(",")[0]
            assert reply["Vary"] == "Accept-Encoding"
            assert reply.plain() == file.read_bytes()
            assert len(reply.body) < file.stat().st_size
        plain = served.ask(address)
        assert (plain["Content-Encoding"], plain.body) == ("", file.read_bytes())

    def test_a_proxy_in_front_gets_twins_as_well(self, served: Served) -> None:
        assert served.ask(FEED, Accept_Encoding="gzip", Via="1.1 cdn.example")["Content-Encoding"] == "gzip"

    @pytest.mark.parametrize("address", ["", FEED, "feeds/all.atom", "api/v1/status.json", "pagefind/pagefind.js"])
    @pytest.mark.parametrize("accepted", ["gzip, br", "gzip", "identity"])
    def test_an_unchanged_file_answers_304_by_tag_and_by_date(
        self, served: Served, address: str, accepted: str
    ) -> None:
        full = served.ask(address, Accept_Encoding=accepted)
        assert full["ETag"]
        assert full["Last-Modified"]
        by_tag = served.ask(address, Accept_Encoding=accepted, If_None_Match=full["ETag"])
        by_date = served.ask(address, Accept_Encoding=accepted, If_Modified_Since=full["Last-Modified"])
        assert [(reply.status, reply.body) for reply in (by_tag, by_date)] == [(304, b""), (304, b"")]
        assert by_tag["ETag"] == full["ETag"]
        assert by_tag["Cache-Control"] == full["Cache-Control"]

    def test_an_encoding_has_a_tag_of_its_own(self, served: Served) -> None:
        tags = {served.ask(FEED, Accept_Encoding=accepted)["ETag"] for accepted in (*self.encodings, "identity")}
        assert len(tags) == len(self.encodings) + 1

    def test_a_hundred_polls_of_an_unchanged_feed_carry_no_body(self, served: Served) -> None:
        tag = served.ask(FEED, Accept_Encoding="gzip")["ETag"]
        replies = served.ask_often(100, FEED, Accept_Encoding="gzip", If_None_Match=tag)
        assert [reply.status for reply in replies] == [304] * 100
        assert sum(len(reply.body) for reply in replies) == 0

    def test_a_rebuild_and_upload_of_the_same_records_changes_nothing(
        self, twice: tuple[Path, Path], tmp_path: Path
    ) -> None:
        target, work = tmp_path / "target", tmp_path / "work"
        target.mkdir()
        work.mkdir()
        upload(twice[0], target)
        with self.serve(target, work) as port:
            _stays_unchanged(Served(port, target), twice[1], ("", "patches/", FEED, "feeds/all.atom", STATUS))

    @pytest.mark.conformance
    def test_a_rebuild_and_upload_of_the_real_records_changes_nothing(self, served: Served, again: Path) -> None:
        _stays_unchanged(served, again, TYPES)

    @pytest.mark.parametrize("address", OPEN)
    def test_feeds_and_data_may_be_read_by_any_page(self, served: Served, address: str) -> None:
        assert served.ask(address, Origin="https://other.example")["Access-Control-Allow-Origin"] == "*"

    def test_pages_are_not_opened_to_other_pages(self, served: Served) -> None:
        assert served.ask("", Origin="https://other.example")["Access-Control-Allow-Origin"] == ""

    def test_what_can_change_is_asked_about_again(self, served: Served) -> None:
        for address in ("", FEED, "api/v1/status.json", "assets/javascripts/search.js", "pagefind/pagefind.js"):
            assert served.ask(address)["Cache-Control"] == SHORT, address

    def test_a_name_with_a_hash_is_kept_for_ever(self, served: Served) -> None:
        hashed = [
            next(served.folder.glob(f"{shape}")) for shape in ("assets/stylesheets/main.*.css", "pagefind/*.pf_meta")
        ]
        hashed += [next(served.folder.glob(f"pagefind/{kind}/*")) for kind in ("fragment", "index")]
        for file in hashed:
            reply = served.ask(file.relative_to(served.folder).as_posix())
            assert reply["Cache-Control"] == "public, max-age=31536000, immutable", file

    def test_pages_may_load_this_sites_files_only(self, served: Served) -> None:
        for address in ("", "patches/", "assets/javascripts/search.js", "assets/favicon.svg"):
            reply = served.ask(address)
            assert reply["Content-Security-Policy"] == POLICY + "'none'"
            assert reply["Referrer-Policy"] == "no-referrer"
            assert "camera=()" in reply["Permissions-Policy"]
        assert "unsafe-inline" not in POLICY

    def test_only_cards_stand_in_other_pages(self, served: Served) -> None:
        assert served.ask("embed/sample/")["Content-Security-Policy"] == POLICY + "*"

    @pytest.mark.parametrize("address", ["nowhere/", "feeds/nowhere.rss", "assets/nowhere.01234567.css", "404.html"])
    def test_a_missing_page_says_so(self, served: Served, address: str) -> None:
        reply = served.ask(address, Accept_Encoding="gzip")
        assert (reply.status, reply.media_type, reply["Cache-Control"]) == (404, "text/html", "no-cache")
        assert reply.plain() == (served.folder / "404.html").read_bytes()
        assert reply["Content-Security-Policy"] == POLICY + "'none'"

    @pytest.mark.parametrize("address", ["feeds/all.rss.gz", "feeds/all.rss.br", ".hidden", ".well-known/../.hidden"])
    def test_twins_and_hidden_files_are_no_addresses(self, served: Served, address: str) -> None:
        assert served.ask(address).status == 404

    def test_an_address_without_its_slash_leads_to_the_one_with_it(self, served: Served) -> None:
        reply = served.ask("patches")
        assert (reply.status in (301, 308), reply["Location"]) == (True, "/patches/")

    def test_head_tells_what_get_would(self, served: Served) -> None:
        got, head = (served.ask(FEED, method, Accept_Encoding="gzip") for method in ("GET", "HEAD"))
        assert head.body == b""
        same = ("Content-Type", "Content-Length", "Content-Encoding", "ETag", "Last-Modified", "Cache-Control")
        assert [head[name] for name in same] == [got[name] for name in same]

    def test_a_part_of_a_file_can_be_had(self, served: Served) -> None:
        reply = served.ask(FEED, Range="bytes=5-14")
        assert (reply.status, reply.body) == (206, (served.folder / FEED).read_bytes()[5:15])

    def test_nothing_is_written(self, served: Served) -> None:
        assert served.ask(FEED, "POST").status == 405

    @pytest.mark.parametrize(
        "way", ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/feeds/..%2f..%2f..%2fetc%2fpasswd"]
    )
    def test_no_way_leads_out_of_the_site(self, served: Served, way: str) -> None:
        answer = served.raw(f"GET {way} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        assert re.match(rb"HTTP/1\.1 4\d\d", answer)
        assert b"root:" not in answer
