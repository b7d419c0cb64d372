"""A real Caddy with the documented configuration."""

from tests.deploy.contract import Contract
from tests.deploy.servers import caddy


class TestCaddy(Contract):
    serve = staticmethod(caddy)
    encodings = ("br", "gzip")
