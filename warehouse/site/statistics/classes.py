"""How the classes of enforceability are painted: the rule has nine, a reader tells six apart."""

from __future__ import annotations

ROLE_OF = {
    "interregional_arrangement": "arrangement",
    "interregional_without_arrangement": "none",
    "treaty_in_force": "treaty",
    "reciprocity_confirmed": "confirmed",
    "reciprocity_likely": "likely",
    "refused_no_reciprocity_since_2022": "refused-state",
    "refused_no_reciprocity_before_2022": "refused-state",
    "refused_no_reciprocity_undated": "refused-state",
    "no_decision_known": "none",
}

ROLES = ("treaty", "confirmed", "likely", "refused-state", "arrangement", "none")
"""In the order of keys and strips: what the strict reading counts, what the wide one adds, the rest."""
