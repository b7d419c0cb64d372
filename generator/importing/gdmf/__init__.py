"""The vendor's public lookup service (GDMF): which builds of updates and patches it lists, and for which devices."""

from generator.importing.gdmf.plan import plan

__all__ = ["plan"]
