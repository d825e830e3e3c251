"""Chinese reports of rulings: news, notes of law firms, and pages that digest several cases."""

from transform.reading.report_zh.reader import read

__all__ = ["read"]
