"""Which sources the runs of these tests take: none may really be fetched, and a small web serves not all."""

from __future__ import annotations

from extract.source import all_sources

LIVE = ",".join(source.id for source in all_sources() if source.is_fetched)
"""All that are fetched, for COMITY_DISABLE."""
ELSEWHERE = "cjoglobal,cn_cicc,cn_spc,cn_spc_gazette"
"""Those that ``china.py`` serves and the small web of ``world.py`` does not, for COMITY_DISABLE."""
