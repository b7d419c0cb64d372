"""Foreign files from the disk and from the web; among the servers, one that only a given certificate vouches for."""

import http.server
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load.foreign import load_foreign

LIMIT = 1000
BODY = b'{"a": 1}'


class Served(http.server.BaseHTTPRequestHandler):
    """Answers by the path."""

    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "http://vendor.example/pmv")
            self.end_headers()
            return
        body = b" " * (LIMIT + 1) if self.path == "/large" else BODY
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def root_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that no machine trusts, with its key in the same file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not here: it makes the certificate of the test's server")
    file = tmp_path_factory.mktemp("tls") / "root.pem"
    arguments = (
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=127.0.0.1 "
        "-addext subjectAltName=IP:127.0.0.1 -days 2 -keyout -"
    )
    made = subprocess.run(["openssl", *arguments.split()], capture_output=True, check=True)
    file.write_bytes(made.stdout)
    return file


@pytest.fixture
def server(root_certificate: Path) -> Iterator[str]:
    """The address of a server with that certificate."""
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Served)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(root_certificate)
    made.socket = context.wrap_socket(made.socket, server_side=True)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"https://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def test_a_file_is_read_up_to_one_byte_more_than_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "got.json"
    file.write_bytes(BODY)
    assert load_foreign(str(file), LIMIT) == BODY
    file.write_bytes(b" " * 5000)
    assert len(load_foreign(str(file), LIMIT)) == LIMIT + 1


@pytest.mark.parametrize(("place", "told"), [("nowhere", "there is no"), (".", "is no file"), ("\0", "there is no")])
def test_what_is_no_file_is_told(place: str, told: str) -> None:
    with pytest.raises(BetweenError, match=f"(?i){told}"):
        load_foreign(place, LIMIT)


def test_a_server_is_believed_whose_certificate_is_given(server: str, root_certificate: Path) -> None:
    assert load_foreign(f"{server}/pmv", LIMIT, root_certificate) == BODY


@pytest.mark.parametrize(
    ("path", "told"),
    [("/gone", "the server says 404"), ("/large", "larger than"), ("/moved", "only https")],
)
def test_what_a_server_may_do_wrong_is_told(path: str, told: str, server: str, root_certificate: Path) -> None:
    with pytest.raises(BetweenError, match=told):
        load_foreign(f"{server}{path}", LIMIT, root_certificate)


def test_without_it_the_server_is_not_believed(server: str) -> None:
    with pytest.raises(BetweenError, match=r"(?i)certificate"):
        load_foreign(f"{server}/pmv", LIMIT)


def test_a_file_without_certificates_is_told(tmp_path: Path) -> None:
    file = tmp_path / "root.pem"
    file.write_text("no certificate")
    with pytest.raises(BetweenError, match="holds no certificates"):
        load_foreign("https://127.0.0.1:9/", LIMIT, file)


@pytest.mark.parametrize(
    "place", ["http://127.0.0.1:9/pmv", "http://vendor.example/", "ftp://vendor.example/", "file:///x"]
)
def test_only_https_is_fetched_from(place: str) -> None:
    with pytest.raises(BetweenError, match="only https is fetched from"):
        load_foreign(place, LIMIT)
