"""What the lookup service answers, as far as an import asks: lists of assets, each a build for some devices.

The day on which an asset expires moves on with every fetch and says nothing, so it is not read.
"""

from typing import Annotated

from pydantic import Field

from generator.importing.foreign import Shape
from generator.importing.texts import Bracketed, DeviceOrBoard
from generator.model.document import Where
from generator.model.values import BuildNumber, Day
from generator.model.version import AnyVersion


class Asset(Shape):
    """A build of an update."""

    version: AnyVersion = Field(alias="ProductVersion")
    build: BuildNumber = Field(alias="Build")
    date: Day = Field(alias="PostingDate")
    devices: Annotated[list[DeviceOrBoard], Field(alias="SupportedDevices")]


class PatchAsset(Asset):
    """A build of a patch."""

    extra: Bracketed = Field(alias="ProductVersionExtra")
    base: BuildNumber = Field(alias="PrerequisiteBuild")


class Answer(Shape):
    """The whole answer. Each list is by the platform's name there; iOS is also where iPads, watches and TVs stand."""

    public: dict[str, list[Asset]] = Field(alias="PublicAssetSets")
    every: dict[str, list[Asset]] = Field({}, alias="AssetSets")
    improvements: dict[str, list[PatchAsset]] = Field({}, alias="PublicBackgroundSecurityImprovements")
    responses: dict[str, list[PatchAsset]] = Field({}, alias="PublicRapidSecurityResponses")

    def updates(self) -> list[tuple[Where, Asset]]:
        """All builds of updates, with where they stand."""
        return [found for key in ("public", "every") for found in _assets(self, key)]

    def patches(self) -> list[tuple[Where, PatchAsset]]:
        """All builds of patches, with where they stand."""
        found = [found for key in ("improvements", "responses") for found in _assets(self, key)]
        return [(where, asset) for where, asset in found if isinstance(asset, PatchAsset)]


def _assets(answer: Answer, key: str) -> list[tuple[Where, Asset]]:
    name = str(Answer.model_fields[key].alias)
    lists: dict[str, list[Asset]] = getattr(answer, key)
    return [((name, p, n), asset) for p, assets in lists.items() for n, asset in enumerate(assets)]
