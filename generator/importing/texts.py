"""Forms of text in foreign files that records do not have."""

from generator.model.values import shaped

DeviceOrBoard = shaped("device", r"[A-Za-z0-9][A-Za-z0-9,._-]{0,63}", "iPhone17,1", "a device or a board")
Bracketed = shaped("extra", r"\([a-z]\)", "(a)", "a letter in brackets")
Moment = shaped("moment", r"(|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.Z+-]{1,32})?)", "2026-03-17T00:00:00Z", "a date")
