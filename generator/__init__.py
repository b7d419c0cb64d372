"""Between Updates: a generator that turns patch records into a published security-notes site."""
