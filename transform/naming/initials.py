"""How a natural person's name is masked.

As the Supreme People's Court has it for rulings on the web (Provisions of 2016, 法释〔2016〕19号, art. 10):
of a Chinese name the surname stays and 某 takes the place of the rest; of a foreign name in Chinese the first
character stays. Of a name in Latin letters each word keeps its first letter, so that "Liu Li" and "Liu Tao"
stay apart from one another.
"""

from __future__ import annotations

from transform.naming.party import HAN, LATIN_WORD, surname_of

SOMEBODY = "某"


def initials(name: str) -> str:
    """``Gao Xingda`` to ``G. X.``, ``欧阳修`` to ``欧阳某``, ``约翰·史密斯`` to ``约某``."""
    if HAN.search(name):
        first = HAN.findall(name)[0]
        return (first if "·" in name else surname_of(name) or first) + SOMEBODY
    return " ".join(f"{word[0].upper()}." for word in LATIN_WORD.findall(name))
