"""SOFA's feeds (v2), by the Mac Admins Open Source project: CVE ids and pages of updates and patches."""

from generator.importing.sofa.plan import plan

__all__ = ["plan"]
