from collections import Counter

import pytest

from generator.render.api.cves import block
from tests.content import real
from tests.render.api.made import document, documents, made_up, shipped


@pytest.mark.parametrize(
    ("cve", "name"),
    [("CVE-2026-20643", "20xxx"), ("CVE-2031-0001", "0xxx"), ("CVE-2031-1000", "1xxx"), ("CVE-2026-123456", "123xxx")],
)
def test_the_block_of_an_id_follows_from_the_id(cve: str, name: str) -> None:
    assert block(cve) == name


def test_every_id_of_the_records_stands_once_in_the_block_that_its_name_says() -> None:
    catalogue = real.catalogue()
    wanted = {cve for update in catalogue.updates.values() for cve in update.update.cves or ()}
    wanted |= {cve for patch in catalogue.patches.values() for cve in patch.cves}
    blocks = [d for d in documents(shipped()).values() if d["$schema"].endswith("/cves-block.json")]
    found = Counter(cve["id"] for told in blocks for cve in told["cves"])
    assert found == dict.fromkeys(wanted, 1)
    assert all(block(cve["id"]) == told["block"] for told in blocks for cve in told["cves"])
    assert max(len(told["cves"]) for told in blocks) <= 1000


def test_years_and_blocks_lead_to_each_id() -> None:
    years = document(shipped(), "cves/index")["years"]
    assert [year["year"] for year in years] == sorted((year["year"] for year in years), reverse=True)
    for year in years:
        blocks = document(shipped(), f"cves/{year['year']}/index")["blocks"]
        assert sum(len(entry["cves"]) for entry in blocks) == year["cves"]


def test_an_id_says_what_fixes_it_and_whether_it_was_exploited() -> None:
    known, other = document(made_up(), "cves/2031/0xxx")["cves"]
    assert (known["id"], known["exploited"]) == ("CVE-2031-0001", True)
    assert known["updates"] == ["ios-40.2", "macos-40.2"]
    assert [fix["patch"] for fix in known["patches"]] == ["2031-02-01-webkit-a", "2031-02-04-webkit-b"]
    assert known["page"].endswith("/patches/2031-02-04-webkit-b/")
    assert (other["id"], other["exploited"], other["patches"]) == ("CVE-2031-0002", False, [])
    assert other["sources"] == [
        {"name": "vendor.example", "url": "https://vendor.example/40.2"},
        {"name": "vendor.example", "url": "https://vendor.example/40.2m"},
    ]
