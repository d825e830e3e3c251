"""The full text of a Chinese ruling, read into one account of the court's own decision."""

from transform.reading.ruling_zh.reader import read

__all__ = ["read"]
