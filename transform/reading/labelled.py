"""Labels and the text below them, read together: a law portal's page, an entry of a case database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading import label_page, report_en, ruling_zh
from transform.vocabulary import case_number, court

_SILENT = frozenset({None, NotOurs.OFF_SUBJECT, NotOurs.NOTHING_NAMED, NotOurs.NO_RULING_TEXT})
_LATIN = re.compile(r"[A-Za-z]{2}")
_OF_LABELS = frozenset(
    {Field.CASE_NUMBER, Field.CASE_NUMBER_PINYIN, Field.COURT_EN, Field.COURT_ZH, Field.DECISION_DATE}
)


def read(document: Document, authority: Authority) -> Reading:
    """A portal page on one ruling: the ruling itself where it is printed, else labels and summary."""
    labels = _lines(document, authority)
    if not labels.accounts:
        return labels
    if document.language.startswith("en"):
        return _summarised(document, authority, labels)
    if "裁定如下" not in document.text:
        return labels
    text = ruling_zh.read(document, authority)
    if not text.accounts:
        return replace(labels, problems=(*labels.problems, *text.problems))
    return Reading((_completed(text.accounts[0], labels.accounts[0]),), problems=text.problems)


def with_labels(
    document: Document, reading: Reading, authority: Authority, *, first: bool = False
) -> Reading:
    """A reading of the text with what labelled lines above it say.

    Labels count for the fields on which the text is silent; with ``first``, as above an English summary,
    number, court and day are those of the labels.
    """
    told = [account for account in reading.accounts if account.subject]
    if document.label("Case number") is None or len(told) > 1 or reading.not_ours not in _SILENT:
        return reading
    labels = _lines(document, authority)
    if not labels.accounts:
        return reading
    join = _labels_first if first else _completed
    joined = join(told[0], labels.accounts[0]) if told else labels.accounts[0]
    rest = tuple(account for account in reading.accounts if not account.subject)
    return Reading((joined, *rest), problems=(*reading.problems, *labels.problems, *_contradiction(joined)))


def _lines(document: Document, authority: Authority) -> Reading:
    """The labelled lines of a page or an entry; a court's Chinese name is not its English one."""
    reading = label_page.read(document, authority)
    accounts = tuple(
        replace(one, observations=tuple(o for o in one.observations if not _is_misplaced(o)))
        for one in reading.accounts
    )
    return replace(reading, accounts=accounts)


def _is_misplaced(observation: Observation) -> bool:
    return observation.field is Field.COURT_EN and not _LATIN.search(observation.value)


def _summarised(document: Document, authority: Authority, labels: Reading) -> Reading:
    """The labels, and what the summary below them tells of the same ruling."""
    told = [one for one in report_en.read(document, authority, single=True).accounts if one.subject]
    if len(told) != 1:
        return labels
    return replace(labels, accounts=(_labels_first(told[0], labels.accounts[0]),))


def _labels_first(text: Account, labels: Account) -> Account:
    """Number, court and day as the labels have them; the rest as the text tells it, else the labels."""
    first = replace(labels, observations=tuple(one for one in labels.observations if one.field in _OF_LABELS))
    return _completed(_completed(first, text), labels)


def _completed(text: Account, labels: Account) -> Account:
    """An account with what labelled lines add on the fields on which the text itself is silent."""
    stated = {observation.field for observation in text.observations}
    added = tuple(observation for observation in labels.observations if observation.field not in stated)
    return replace(text, observations=(*text.observations, *added))


def _contradiction(account: Account) -> Iterator[tuple[str, str]]:
    """Number and court that labels name, where they do not go together."""
    number, named = account.value(Field.CASE_NUMBER), court.find_court(account.value(Field.COURT_ZH))
    if number and named and court.agrees(case_number.parse(number), named) is False:
        yield "warning", f"{number} is no number of {named.name_zh}"
