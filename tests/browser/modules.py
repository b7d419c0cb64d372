"""Calls functions of the lookup's modules in a page of the site."""

from typing import Any

from tests.browser.conftest import Visit

_CALL = """async ([module, name, given]) => {
  const address = new URL(`assets/javascripts/lookup/${module}.js`, document.baseURI).href;
  const made = (await import(address))[name](...given);
  return made && typeof made.next === "function" ? [...made] : made ?? null;
}"""


def call(visit: Visit, module: str, name: str, *given: Any) -> Any:
    """What a function of a module gives; all that a generator gives."""
    if visit.page.url == "about:blank":
        visit.open("404.html")
    return visit.page.evaluate(_CALL, [module, name, list(given)])
