"""The deep reader of reports in English."""

from transform.reading.report_en.reader import read

__all__ = ["read"]
