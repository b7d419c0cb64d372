"""The writers' desk: what a new record needs to be told, and the text that is made of it.

A part of the conductor, as it asks the catalogue and the derivations, edits texts, and has them checked.
"""
