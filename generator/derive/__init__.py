"""VERBS, pure: what follows from the catalogue, for pages, feeds, answers and data alike."""
