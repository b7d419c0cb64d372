"""Files get onto the disk: into a stage, and from there onto the published site in one step."""

from generator.write.lock import only_one
from generator.write.stage import Change, Stage, publish

__all__ = ["Change", "Stage", "only_one", "publish"]
