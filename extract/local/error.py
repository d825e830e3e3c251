"""What stands between a file and its documents."""

from __future__ import annotations


class LocalFileError(ValueError):
    """A file that cannot be read; the message says what and where, without the file's name."""
