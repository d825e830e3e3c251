"""How well documents are read: what was found against what a person read in them."""

from transform.evaluation.gold import Gold, GoldError, gold_of
from transform.evaluation.report import Case, Evaluation, evaluate

__all__ = ["Case", "Evaluation", "Gold", "GoldError", "evaluate", "gold_of"]
