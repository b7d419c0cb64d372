"""The content folder becomes documents: strict YAML, every scalar text, every key with its place."""

from generator.load.folder import load, load_text
from generator.load.pages import load_pages, page_files
from generator.load.positions import places

__all__ = ["load", "load_pages", "load_text", "page_files", "places"]
