"""Finds the programs of the deployment tests, or installs them where the system's packages need no question asked."""

import functools
import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {"nginx": ("nginx-light", "libnginx-mod-http-brotli-static"), "caddy": ("caddy",), "rsync": ("rsync",)}
"""By program, the packages of Debian that hold it and what belongs to it."""
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
"""The module of nginx that sends `.br` files, where it is installed."""


@functools.cache
def need(program: str) -> str:
    """The path of a program. Skips the test, with the reason, where there is none and none can be installed."""
    found = _find(program) or (_install(program) and _find(program))
    if not found:
        pytest.skip(f"no {program}: install it (Debian, as root: apt install {' '.join(PACKAGES[program])})")
    return str(found)


def _find(program: str) -> str | None:
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")


def _install(program: str) -> bool:
    """Whether the packages could be installed; no service is started."""
    if os.geteuid() or not shutil.which("apt-get"):
        return False
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES[program])
    for command in (("apt-get", "update", "-qq"), install):
        done = subprocess.run(command, env=quiet, capture_output=True, check=False)
    return done.returncode == 0
