"""The answer to a creditor, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape

from warehouse.answer import Answer, Rate, Ruling, Treaty

OUTCOMES = {
    "recognized": "[green]recognized[/green]",
    "recognized_in_part": "[green]recognized in part[/green]",
    "refused": "[red]refused[/red]",
}
CLAUSES = {
    True: "",
    False: "; it has no clause on judgments",
    None: "; whether it deals with judgments is not established",
}


def show_answer(answer: Answer) -> None:
    """Class, reason, treaty, the decisions it rests on, the others, and what is not known."""
    console = Console(highlight=False, soft_wrap=True)
    say = console.print
    known = f", as far as we knew by {answer.known_by}" if answer.known_by else ""
    say(f"[bold]{escape(answer.name_en)}[/bold] ({answer.iso2}), as of {answer.as_of}{known}")
    say(f"[bold]{escape(answer.words[:1].upper() + answer.words[1:])}.[/bold] {escape(answer.meaning)}.")
    if answer.law:
        say(f"  drawn from: {escape(answer.law)}")
    for caveat in answer.caveats:
        say(f"  but: {escape(caveat.words)}")
    _section(console, "Treaty or arrangement", (_treaty(treaty) for treaty in answer.treaties))
    basis = [r for r in (*answer.decisions, *answer.outbound) if r.decision_id in answer.basis_ids]
    others = [r for r in answer.decisions if r not in basis]
    abroad = [r for r in answer.outbound if r not in basis]
    _section(console, "The decisions it rests on", map(_ruling, basis))
    _section(console, "Other decisions of Chinese courts", map(_ruling, others))
    _section(console, "Chinese judgments before its courts", map(_ruling, abroad))
    _section(console, "Recognition rates", map(_rate, answer.rates))
    _section(console, "Sources contradict each other", _contradictions(answer))
    _section(console, "Not known", map(escape, answer.unknown))
    say(
        f"\n[dim]Known cases are the published and commented ones. Data {answer.data_version}."
        " No legal advice.[/dim]"
    )


def _section(console: Console, title: str, entries: Iterable[str]) -> None:
    lines = list(entries)
    if lines:
        console.print(f"\n[bold]{title}[/bold]")
        for line in lines:
            console.print(f"- {line}")


def _treaty(treaty: Treaty) -> str:
    state = "in force" if treaty.is_in_force else "not in force on that day"
    if treaty.is_status_unknown:
        state = "whether in force is not established"
    dates = ", ".join(
        f"{words} {day}"
        for words, day in (
            ("signed", treaty.signed),
            ("in force since", treaty.in_force_since),
            ("repealed", treaty.repealed),
        )
        if day
    )
    clause = CLAUSES[treaty.has_judgment_clause]
    articles = f"; art. {treaty.judgment_articles}" if treaty.judgment_articles else ""
    undated = "; date of entry into force not established" if treaty.is_date_unknown else ""
    inside = f" ({dates})" if dates else ""
    return escape(f"{treaty.title}: {state}{inside}{clause}{articles}{undated}") + _urls(treaty.cited_urls)


def _ruling(ruling: Ruling) -> str:
    court = ruling.court_en or ruling.court_zh or "court not named"
    number = ruling.case_number or "number not known"
    if ruling.direction == "outbound":
        court = ruling.foreign_court or "court not named"
        number = ruling.foreign_case_number or "number not known"
    how = OUTCOMES.get(ruling.outcome or "", escape(ruling.outcome or "outcome not settled"))
    why = [word for word in (ruling.basis, ruling.reciprocity_test, *ruling.refusal_grounds) if word]
    reasons = f" ({', '.join(why).replace('_', ' ')})" if why else ""
    aside = f"; left out of rates: {ruling.excluded_because}" if ruling.excluded_because else ""
    name = f"\n  {ruling.case_name}" if ruling.case_name else ""
    head = f"{ruling.date or 'date not known'}  {court}, {number}: "
    return f"{escape(head)}{how}{escape(reasons + aside + name)}{_urls(ruling.urls)}"


def _rate(rate: Rate) -> str:
    share = "no rate"
    if rate.rate is not None and rate.rate_low is not None and rate.rate_high is not None:
        share = f"{rate.rate:.0%} (95 % interval {rate.rate_low:.0%} to {rate.rate_high:.0%})"
    recognized = rate.n_recognized + rate.n_recognized_in_part
    return (
        f"{rate.direction}: {recognized} of {rate.n_decided} decided on the merits, {share};"
        f" known: {_count(rate.n_decisions, 'decision')} in {_count(rate.n_disputes, 'dispute')},"
        f" {rate.n_excluded} left out"
    )


def _count(n: int, word: str) -> str:
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def _contradictions(answer: Answer) -> Iterable[str]:
    names = {r.decision_id: r.case_name or r.decision_id for r in (*answer.decisions, *answer.outbound)}
    for claim in answer.contradictions:
        mark = "stands" if claim.winner else ("does not stand" if claim.is_resolved else "open")
        where = f"{names.get(claim.decision_id, claim.decision_id)}, {claim.field.replace('_', ' ')}"
        yield escape(f"{where}: {claim.value} ({mark})") + _urls([claim.url] if claim.url else [])


def _urls(urls: Iterable[str]) -> str:
    return "".join(f"\n  [blue]{escape(url)}[/blue]" for url in urls)
