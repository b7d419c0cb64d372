from pathlib import Path

import pytest

from generator.check import check
from generator.check.whereabouts import whereabouts
from generator.load import load
from generator.model.document import Where
from tests import world

KERNEL = "content/patches/2031/2031-04-10-kernel-a.yml"


@pytest.mark.parametrize(
    ("address", "name", "path", "where"),
    [
        ("patches/2031-04-10-kernel-a/", "", KERNEL, ()),
        ("patches/2031-04-10-kernel-a/", "ios/50C771000a", KERNEL, ("builds", 0, "build")),
        ("patches/2031-04-10-kernel-a/", "ios/50C771001a", KERNEL, ("builds",)),
        ("patches/2031-04-10-kernel-a/", "patches/x/released/2031-04-10", KERNEL, ("events", 0, "date")),
        ("patches/2031-04-10-kernel-a/", "patches/x/withdrawn/2031-04-11", KERNEL, ("events",)),
        ("patches/2020-01-01-gone/", "", "content/patches/2020/2020-01-01-gone.yml", ()),
        ("updates/ios-40.2/", "", "content/updates/ios/40.yml", ("updates", 1, "version")),
        ("updates/ios-40.2/", "ios/50C100", "content/updates/ios/40.yml", ("updates", 1, "builds", 0, "date")),
        ("updates/ios-40.9/", "ios/50C999", "content/updates/ios/40.yml", ("updates",)),
        ("lines/ios-39/", "", "content/updates/ios/39.yml", ()),
        ("platforms/ios/", "", "content/platforms.yml", ()),
        ("components/webkit/", "", "content/components.yml", ()),
        ("components/", "", "content/pages/components/index.md", ()),
        ("devices/phone-one/", "", "content/devices", ()),
        ("feeds/line/ios-40.rss", "", "content/platforms.yml", ()),
        ("feeds/all.rss", "", "content", ()),
        ("guides/install/", "", "content/pages/guides/install/index.md", ()),
        ("", "", "content/pages/index.md", ()),
    ],
)
def test_an_address_leads_back_to_its_record(tmp_path: Path, address: str, name: str, path: str, where: Where) -> None:
    records, _ = check(load(world.write(tmp_path))[0])
    assert whereabouts(records, address, name) == (path, where)
