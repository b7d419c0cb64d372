"""Files get onto the disk: into a stage, and from there onto the published site in one step."""

from generator.write.guard import MARK, refuse_foreign
from generator.write.lock import only_one
from generator.write.stage import Change, Stage, publish

__all__ = ["MARK", "Change", "Stage", "only_one", "publish", "refuse_foreign"]
