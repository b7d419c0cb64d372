"""The SOFA feeds of the real content, read back: valid, and true to the records."""

import functools
import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model.rows import BuildRow
from generator.render.api.view import View
from generator.render.sofa import render
from tests.content.real import catalogue
from tests.render.sofa.made import MAC, OLD_MAC, PHONE, entries, releases
from tests.render.sofa.test_version1 import SHAPE, decode
from tests.shared import shared

PLATFORMS = {MAC: ("macos",), PHONE: ("ios", "ipados")}
both = pytest.mark.parametrize("path", [MAC, PHONE])


@functools.cache
def feeds() -> dict[str, Any]:
    return {file.path: json.loads(file.content) for file in render(View(catalogue()))}


def offered(path: str) -> Iterator[BuildRow]:
    """The model's own answer to which builds can be had, in the order of the records."""
    for (platform, _), rows in catalogue().lines.items():
        if platform in PLATFORMS[path]:
            yield from (row for row in rows if any(row.offered(d, catalogue().checked) for d in row.devices))


def patches(path: str) -> dict[str, Any]:
    lines = feeds()[path]["BackgroundSecurityImprovements"]
    return {entry["Build"]: entry for line in lines.values() for entry in line}


def identifiers(path: str, keys: list[str]) -> set[str]:
    devices = feeds()[path]["Devices"]
    return {devices[key].get("DeviceID", key) for key in keys}


class TestAgreement:
    """The written feeds, read back, say what the records say, and so what pages and the API say."""

    @both
    def test_every_version_that_can_be_had_stands_once_and_no_other(self, path: str) -> None:
        assert entries(feeds()[path]).keys() == {row.version.text for row in offered(path)}

    @both
    def test_builds_and_devices_are_those_of_the_version(self, path: str) -> None:
        found = entries(feeds()[path])
        for version, entry in found.items():
            rows = [row for row in offered(path) if row.version.text == version]
            numbers = {number for row in rows for number in (row.build, *row.item.aliases)}
            assert set(entry["AllBuilds"]) == numbers, version
            assert len(entry["AllBuilds"]) == len(numbers)
            assert identifiers(path, entry["SupportedDevices"]) == set().union(*(row.devices for row in rows)), version

    @both
    def test_dates_and_flaws_are_those_of_the_records(self, path: str) -> None:
        for version, entry in entries(feeds()[path]).items():
            rows = [row for row in offered(path) if row.version.text == version]
            main = {row.date.isoformat() for row in rows if row.build == entry["Build"]}
            assert entry["ReleaseDate"] == f"{min(main)}T00:00:00Z"
            assert set(entry["CVEs"]) == {cve for row in rows for cve in row.update.cves or ()}
            assert set(entry["ActivelyExploitedCVEs"]) == {cve for row in rows for cve in row.update.exploited}
            assert entry["UniqueCVEsCount"] == entry["UpdateSummary"]["Stats"]["Total"] == len(entry["CVEs"])

    @both
    def test_patches_are_those_that_are_out_and_not_withdrawn(self, path: str) -> None:
        rows = [
            row
            for row in catalogue().patch_rows
            if row.platform in PLATFORMS[path] and row.released and not row.withdrawn
        ]
        found = patches(path)
        assert found.keys() == {row.build for row in rows}
        for row in rows:
            entry = found[row.build]
            assert (entry["Version"], entry["VersionExtra"]) == (row.version.text, f"({row.letter})")
            assert (entry["PrerequisiteBuild"], entry["PostingDate"]) == (row.base, row.began.isoformat())
            assert row.devices <= identifiers(path, entry["SupportedDevices"])

    def test_the_older_shape_can_be_decoded_strictly(self) -> None:
        decode(feeds()[OLD_MAC], SHAPE)


class TestSchemas:
    """SOFA's own schemas, where they lie beside the project."""

    @both
    def test_a_feed_is_valid(self, path: str) -> None:
        jsonschema = pytest.importorskip("jsonschema")
        schema = json.loads(shared("samples", "sofa", path.split("/")[-1].replace(".json", ".schema.json")).read_text())
        assert schema["$id"].endswith(feeds()[path]["SchemaVersion"])
        jsonschema.Draft7Validator.check_schema(schema)
        assert list(jsonschema.Draft7Validator(schema).iter_errors(feeds()[path])) == []

    @both
    def test_a_feed_has_every_key_that_theirs_has(self, path: str) -> None:
        theirs = json.loads(shared("samples", "sofa", path.split("/")[-1]).read_text())
        ours = feeds()[path]
        assert ours.keys() == theirs.keys()
        keys = set().union(*(release.keys() for release in releases(theirs))) - {"ExpirationDate"}
        assert keys <= set().union(*(release.keys() for release in releases(ours)))
        assert ours["OSVersions"][0].keys() == theirs["OSVersions"][0].keys()

    @pytest.mark.parametrize(("path", "platform"), [(MAC, "macOS"), (PHONE, "iOS")])
    def test_devices_are_those_that_apples_service_named(self, path: str, platform: str) -> None:
        found = entries(feeds()[path])
        assets = [
            asset for asset in self.assets(platform) if asset["ProductVersion"].split(".")[0] in self.majors(path)
        ]
        assert len(assets) > 20
        for asset in assets:
            entry = found[asset["ProductVersion"]]
            named = {key.upper() for key in asset["SupportedDevices"]} - self.NAMELESS
            assert named <= {key.upper() for key in entry["SupportedDevices"]}, asset["ProductVersion"]
            assert asset["Build"] in entry["AllBuilds"]

    NAMELESS = frozenset({"VMM-X86_64"})
    """The virtual Mac on Intel, of which nobody knows the identifier."""

    @staticmethod
    def assets(platform: str) -> Iterator[dict[str, Any]]:
        """What the service listed for Macs, iPhones and iPads; its list for iOS has watches and others as well."""
        for file in sorted(shared("samples", "gdmf").glob("*.json")):
            for asset in json.loads(file.read_text())["PublicAssetSets"][platform]:
                if platform == "macOS" or asset["SupportedDevices"][0].startswith(("iPhone", "iPad")):
                    yield asset

    @staticmethod
    def majors(path: str) -> set[str]:
        return {line["OSVersion"] for line in feeds()[path]["OSVersions"]}
