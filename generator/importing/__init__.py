"""Reading what others publish: a foreign file becomes a plan of what it would add to the records. It writes nothing."""
