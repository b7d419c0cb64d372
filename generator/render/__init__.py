"""Pure: the catalogue becomes pages, feeds and data."""
