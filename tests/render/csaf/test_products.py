"""The product tree: each build once below its version with the letter, each device once below its family."""

from pathlib import Path

from tests.render.csaf.made import SITE, WITHDRAWN, Advisory, of, products


def branch(advisory: Advisory, *names: str) -> Advisory:
    found: Advisory = advisory["product_tree"]
    for name in names:
        (found,) = [inner for inner in found["branches"] if inner["name"] == name]
    return found


def test_builds_stand_below_vendor_platform_and_version_with_letter(tmp_path: Path) -> None:
    advisory = of(tmp_path)[WITHDRAWN]
    path = ("Apple", "macOS", "40.1 (a)", "60B770501a")
    categories = [branch(advisory, *path[: depth + 1])["category"] for depth in range(4)]
    assert categories == ["vendor", "product_name", "product_version", "patch_level"]
    assert branch(advisory, *path)["product"] == {
        "name": "Apple macOS 40.1 (a) build 60B770501a",
        "product_id": "macos-60B770501a",
        "product_identification_helper": {
            "x_generic_uris": [{"namespace": SITE, "uri": f"{SITE}patches/{WITHDRAWN}/"}]
        },
    }
    assert [v["name"] for v in branch(advisory, "Apple", "macOS")["branches"]] == ["40.1", "40.1 (a)", "40.2"]


def test_bases_patches_and_the_updates_that_took_them_in_are_there_once(tmp_path: Path) -> None:
    builds = {name for name in products(of(tmp_path)[WITHDRAWN]) if not name.startswith("device-")}
    assert builds == {
        *("ios-50B50", "ios-50B770500a", "ios-50C100"),
        *("macos-60B50", "macos-60B770500a", "macos-60B2050", "macos-60B770501a", "macos-60C100"),
    }


def test_betas_and_candidates_of_the_update_are_no_products(tmp_path: Path) -> None:
    assert "ios-50C5001a" not in products(of(tmp_path)[WITHDRAWN])


def test_devices_stand_by_name_with_all_their_identifiers(tmp_path: Path) -> None:
    phone = branch(of(tmp_path)[WITHDRAWN], "Apple", "iPhone", "Phone Two")
    assert (phone["category"], phone["product"]["product_id"]) == ("product_name", "device-phone-two")
    assert phone["product"]["product_identification_helper"] == {"model_numbers": ["iPhone91,1", "iPhone91,2"]}


def test_the_devices_of_a_build_are_a_group_unless_there_is_but_one(tmp_path: Path) -> None:
    advisory = of(tmp_path)[WITHDRAWN]
    (group,) = advisory["product_tree"]["product_groups"]
    assert (group["group_id"], group["product_ids"]) == (
        "devices-of-ios-50B770500a",
        ["device-phone-one", "device-phone-two"],
    )
    assert group["summary"] == "Devices that iOS 40.1 (a), build 50B770500a, is made for"
    remediations = advisory["vulnerabilities"][0]["remediations"]
    assert {tuple(r["product_ids"]) for r in remediations if "group_ids" not in r} == {
        ("macos-60B50", "device-desk-2030"),
        ("macos-60B2050", "device-lap"),
    }
