"""The files by which tools find advisories: folders by year, lists, hashes, and who publishes."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.output import OutputFile
from generator.render.csaf.advisory import Advisory, publisher
from generator.render.csaf.subject import Publisher
from generator.render.csaf.tracking import file_name

ROLE = "csaf_publisher"
"""All that files alone can promise: a provider also needs a server that lists folders and a host of its own."""
METADATA = "provider-metadata.json"
_HASHES = ("sha256", "sha512")


def directory(advisories: Sequence[Advisory], who: Publisher) -> Iterator[OutputFile]:
    """All files below `/csaf/`, and the metadata at its well-known address; nothing where there is no advisory."""
    if not advisories:
        return
    dated = [(_path(advisory), _tracking(advisory)["current_release_date"]) for advisory in advisories]
    for (path, _), advisory in zip(dated, advisories, strict=True):
        yield from _with_hashes(f"csaf/{path}", _json(advisory))
    newest = sorted(sorted(dated), key=lambda pair: pair[1], reverse=True)
    yield OutputFile("csaf/index.txt", "".join(f"{path}\n" for path in sorted(p for p, _ in dated)).encode())
    yield OutputFile("csaf/changes.csv", "".join(f'"{path}","{date}"\n' for path, date in newest).encode())
    metadata = _json(_metadata(who, newest[0][1]))
    for path in (f"csaf/{METADATA}", f".well-known/csaf/{METADATA}"):
        yield OutputFile(path, metadata)


def _tracking(advisory: Advisory) -> dict[str, Any]:
    found: dict[str, Any] = advisory["document"]["tracking"]
    return found


def _path(advisory: Advisory) -> str:
    """Below the year of the first release, as the standard demands."""
    tracking = _tracking(advisory)
    return f"{tracking['initial_release_date'][:4]}/{file_name(tracking['id'])}"


def _with_hashes(path: str, content: bytes) -> Iterator[OutputFile]:
    """A file and its hashes, each in a file that `sha256sum --check` and its like read."""
    yield OutputFile(path, content)
    name = path.rsplit("/", 1)[1]
    for algorithm in _HASHES:
        digest = hashlib.new(algorithm, content).hexdigest()
        yield OutputFile(f"{path}.{algorithm}", f"{digest}  {name}\n".encode())


def _metadata(who: Publisher, updated: str) -> dict[str, Any]:
    return {
        "canonical_url": f"{who.site_url}.well-known/csaf/{METADATA}",
        "distributions": [{"directory_url": f"{who.site_url}csaf/"}],
        "last_updated": updated,
        "list_on_CSAF_aggregators": True,
        "metadata_version": "2.0",
        "mirror_on_CSAF_aggregators": True,
        "publisher": publisher(who),
        "role": ROLE,
    }


def _json(value: Any) -> bytes:
    """Sorted, as the standard recommends, and two spaces deep, since people read advisories too."""
    return (json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()
