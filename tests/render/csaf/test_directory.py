"""The files by which tools find advisories, as the standard wants them."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.render.csaf.made import AGAIN, KERNEL, SITE, TEST, WITHDRAWN, files
from tests.world import FILES, catalogue


@pytest.fixture
def made(tmp_path: Path) -> dict[str, bytes]:
    return files(catalogue(tmp_path))


def test_the_index_names_every_advisory_below_the_year_it_began(made: dict[str, bytes]) -> None:
    listed = made["csaf/index.txt"].decode().splitlines()
    assert listed == [f"2031/{patch}.json" for patch in (WITHDRAWN, AGAIN, TEST, KERNEL)]
    assert all(f"csaf/{path}" in made for path in listed)


def test_changes_stand_newest_first_with_the_date_in_the_document(made: dict[str, bytes]) -> None:
    assert made["csaf/changes.csv"].decode().splitlines() == [
        f'"2031/{KERNEL}.json","2031-04-10T00:00:00Z"',
        f'"2031/{WITHDRAWN}.json","2031-03-20T00:00:00Z"',
        f'"2031/{AGAIN}.json","2031-03-20T00:00:00Z"',
        f'"2031/{TEST}.json","2031-02-12T00:00:00Z"',
    ]


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
def test_every_advisory_has_its_hashes(made: dict[str, bytes], algorithm: str) -> None:
    documents = [path for path in made if path.startswith("csaf/2031/") and path.endswith(".json")]
    assert len(documents) == 4
    for path in documents:
        digest, name = made[f"{path}.{algorithm}"].decode().split()
        assert digest == hashlib.new(algorithm, made[path]).hexdigest()
        assert name == path.rsplit("/", 1)[1]


def test_the_metadata_promises_no_more_than_files_can_keep(made: dict[str, bytes]) -> None:
    assert made["csaf/provider-metadata.json"] == made[".well-known/csaf/provider-metadata.json"]
    metadata = json.loads(made["csaf/provider-metadata.json"])
    assert metadata["role"] == "csaf_publisher"
    assert metadata["canonical_url"] == f"{SITE}.well-known/csaf/provider-metadata.json"
    assert metadata["distributions"] == [{"directory_url": f"{SITE}csaf/"}]
    assert (metadata["metadata_version"], metadata["last_updated"]) == ("2.0", "2031-04-10T00:00:00Z")
    assert metadata["publisher"]["category"] == "other"


def test_the_advisory_lies_where_it_says(made: dict[str, bytes]) -> None:
    for path in (path for path in made if path.startswith("csaf/2031/") and path.endswith(".json")):
        references = json.loads(made[path])["document"]["references"]
        assert [r["url"] for r in references if r["category"] == "self"] == [f"{SITE}{path}"]


def test_without_patches_there_is_nothing(tmp_path: Path) -> None:
    none = {name: text for name, text in FILES.items() if not name.startswith("patches/")}
    assert files(catalogue(tmp_path, none)) == {}


def test_the_same_records_give_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    assert files(catalogue(tmp_path / "again")) == made
