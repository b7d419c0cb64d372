from tests.content import real
from tests.render.api.made import document, made_up, shipped
from tests.render.pages.drawn import shipped as shipped_pages
from tests.render.pages.drawn import text


def test_an_update_has_its_builds_its_cves_and_the_patches_around_it() -> None:
    told = document(made_up(), "updates/ios-40.2")
    assert [(b["build"], b["channel"], b["date"]) for b in told["builds"]] == [
        ("50C5001a", "beta", "2031-02-10"),
        ("50C100", "rc", "2031-03-13"),
        ("50C100", "release", "2031-03-20"),
    ]
    assert told["builds"][2]["aliases"] == ["50C6100"]
    assert told["exploited"] == ["CVE-2031-0001"]
    assert told["took_in"] == ["2031-02-04-webkit-b", "2031-02-01-webkit-a"]
    assert told["on_top"] == ["2031-04-10-kernel-a", "2031-02-12-test-a"]
    assert (told["published"], told["line"], told["program"]) == ("2031-03-20", "ios-40", "bsi")


def test_every_build_of_every_update_is_there_with_its_devices() -> None:
    for update in real.catalogue().updates.values():
        told = document(shipped(), f"updates/{update.id}")
        assert [(b["build"], frozenset(b["devices"])) for b in told["builds"]] == [
            (r.build, r.devices) for r in update.rows
        ]


def test_the_api_says_of_an_update_what_its_page_says() -> None:
    for name in ("ios-26.4", "macos-13.4.1", "ipados-16.6"):
        told, page = document(shipped(), f"updates/{name}"), text(shipped_pages()[f"updates/{name}/"])
        assert [build["build"] for build in told["builds"] if build["build"] not in page] == []
        assert [cve for cve in told["cves"] if cve not in page] == []
