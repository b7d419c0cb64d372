"""A real nginx with the documented configuration, with and without the module that sends `.br`."""

import re
from pathlib import Path

import pytest

from tests.deploy.asking import Served
from tests.deploy.contract import Contract
from tests.deploy.packages import BROTLI
from tests.deploy.servers import TEMPLATE, nginx
from tests.shared import ROOT

pytestmark = pytest.mark.conformance


class TestNginx(Contract):
    serve = staticmethod(nginx)


def test_with_its_module_it_sends_brotli(deployed: Path, tmp_path: Path) -> None:
    if not BROTLI.is_file():
        pytest.skip("nginx's brotli module is not here (Debian: apt install libnginx-mod-http-brotli-static)")
    with nginx(deployed, tmp_path, brotli=True) as port:
        reply = Served(port, deployed).ask("feeds/all.rss", Accept_Encoding="gzip, br")
        assert reply["Content-Encoding"] == "br"
        assert reply.plain() == (deployed / "feeds/all.rss").read_bytes()
        assert Served(port, deployed).ask("feeds/all.rss", Accept_Encoding="gzip")["Content-Encoding"] == "gzip"


def test_the_documented_command_fills_every_blank() -> None:
    blanks = set(re.findall(r"\$\{(\w+)\}", TEMPLATE.read_text()))
    readme = (ROOT / "deploy/README.md").read_text()
    command = readme[readme.index("envsubst '") :]
    assert set(re.findall(r"\$(\w+)", command[: command.index("' <")])) == blanks
    assert all(f"{blank}=" in readme for blank in blanks)
