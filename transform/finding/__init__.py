"""What was found in one document: its kind, its decisions with their evidence, and remarks."""

from transform.finding.document import Finding, find

__all__ = ["Finding", "find"]
