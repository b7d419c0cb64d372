"""The real web servers on loopback, with the configurations of `deploy/`."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.deploy.packages import BROTLI, need
from tests.shared import ROOT

TEMPLATE = ROOT / "deploy/nginx/between-updates.conf.template"
CADDYFILE = ROOT / "deploy/caddy/Caddyfile"
_NGINX = """\
{root_only}
{module}
daemon off;
worker_processes 2;
pid {work}/pid;
error_log {work}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    include {work}/site.conf;
}}
"""
_CADDY = """\
{{
	admin off
	auto_https off
	storage file_system {work}/storage
}}
import {caddyfile}
"""


@contextlib.contextmanager
def nginx(folder: Path, work: Path, brotli: bool = False) -> Iterator[int]:
    """Serves `folder` with nginx, which keeps its own files in `work`; gives the port."""
    program, port = need("nginx"), _free_port()
    values = {"BETWEEN_HOST": "_", "BETWEEN_LISTEN": f"127.0.0.1:{port}", "BETWEEN_ROOT": str(folder)}
    (work / "site.conf").write_text(re.sub(r"\$\{(\w+)\}", lambda found: values[found[1]], TEMPLATE.read_text()))
    if brotli:
        (work / "between-updates.d").mkdir()
        (work / "between-updates.d/brotli.conf").write_text((ROOT / "deploy/nginx/brotli.conf").read_text())
    root_only = "" if os.geteuid() else "user root;"  # or workers could not read a folder that is only ours
    module = f"load_module {BROTLI};" if brotli else ""
    (work / "nginx.conf").write_text(_NGINX.format(work=work, root_only=root_only, module=module))
    command = [program, "-p", str(work), "-e", str(work / "error.log"), "-c", str(work / "nginx.conf")]
    with _running(command, port, os.environ.copy(), work / "said"):
        yield port


@contextlib.contextmanager
def caddy(folder: Path, work: Path) -> Iterator[int]:
    """Serves `folder` with Caddy, which keeps its own files in `work`; gives the port."""
    program, port = need("caddy"), _free_port()
    (work / "Caddyfile").write_text(_CADDY.format(work=work, caddyfile=CADDYFILE))
    own = {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    values = {"BETWEEN_HOST": f"http://127.0.0.1:{port}", "BETWEEN_ROOT": str(folder)}
    command = [program, "run", "--adapter", "caddyfile", "--config", str(work / "Caddyfile")]
    with _running(command, port, os.environ | own | values, work / "said"):
        yield port


@contextlib.contextmanager
def _running(command: list[str], port: int, environment: dict[str, str], said: Path) -> Iterator[None]:
    """The server runs while the block does; what it says goes into a file, and into the error if it does not start."""
    with said.open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        try:
            assert _answers(process, port), said.read_text()
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=10)


def _answers(process: "subprocess.Popen[bytes]", port: int) -> bool:
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        if process.poll() is not None:
            break
        time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
