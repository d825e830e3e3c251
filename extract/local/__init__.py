"""Files of this machine as documents: text, saved pages, JSON of case databases, Word, PDF."""

from extract.local.error import LocalFileError
from extract.local.file import FORMATS, LARGEST, documents_of

__all__ = ["FORMATS", "LARGEST", "LocalFileError", "documents_of"]
