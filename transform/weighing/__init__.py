"""What a sentence most probably says, where no phrase table knows its wording: a linear model of examples."""


def is_weighed(rule: str) -> bool:
    """Whether the rule behind a value is a weighing, so that the value is probable and not read."""
    return "weighed" in rule
