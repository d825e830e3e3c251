"""The reader of judgments of foreign courts that deal with a Chinese judgment."""

from transform.reading.judgment_abroad.reader import read

__all__ = ["read"]
