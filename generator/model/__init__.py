"""The nouns: one value type or record a file; frozen, valid once they exist, no input or output."""
