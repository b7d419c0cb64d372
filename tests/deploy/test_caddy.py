"""A real Caddy with the documented configuration."""

import pytest

from tests.deploy.contract import Contract
from tests.deploy.servers import caddy

pytestmark = pytest.mark.conformance


class TestCaddy(Contract):
    serve = staticmethod(caddy)
    encodings = ("br", "gzip")
