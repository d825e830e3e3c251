"""What a sentence most probably says, where no phrase table knows its wording: a linear model of examples."""


def rule_of(language: str, code: str) -> str:
    """The name of the rule behind a value that was weighed."""
    return f"weighed_{language}.{code}"


def is_weighed(rule: str) -> bool:
    """Whether the rule behind a value is a weighing, so that the value is probable and not read."""
    return "weighed" in rule
