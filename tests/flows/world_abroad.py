"""The foreign courts of a rehearsal: each source with as many judgments as asked for, newest first."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

from tests.origin import Answer, Page, Request

FCL = "https://caselaw.nationalarchives.gov.uk"
CL = "https://www.courtlistener.com"
SLW = "https://www.singaporelawwatch.sg/Portals/0/RSS/Judgments.xml"
EL = "https://www.elitigation.sg"
NSW = "https://www.caselaw.nsw.gov.au"
OPEN = {"COMITY_ENABLE": "gb_find_case_law", "COMITY_COURTLISTENER_TOKEN": "rehearsal"}
"""What a person has to state before two of the sources are fetched."""
XML = {"Content-Type": "application/xml; charset=utf-8"}
JSON = {"Content-Type": "application/json"}
COURT = "Nanjing Intermediate People's Court"


def quiet() -> dict[str, Page]:
    """Lists of Singapore and New South Wales without anything that concerns China."""
    item = f"<item><title>Tan v Lim [2031] SGHC 1</title><link>{EL}/gd/s/2031_SGHC_1</link></item>"
    row = {"id": "f" * 24, "title": "Smith v Jones", "mnc": "[2031] NSWSC 1", "restricted": False}
    return {
        SLW: Answer(f'<rss version="2.0"><channel><title>J</title>{item}</channel></rss>', headers=XML),
        f"{NSW}/browse/list*": Answer(json.dumps({"searchableDecisions": [row]}), headers=JSON),
    }


def abroad(number: int = 2) -> dict[str, Page]:
    """Every foreign source with ``number`` judgments on Chinese judgments, and their pages."""
    return {
        f"{FCL}/atom.xml*": lambda request: _feed(request, number),
        **{f"{FCL}/ewhc/comm/2031/{n}/data.xml": _akoma_ntoso(n) for n in range(1, number + 1)},
        f"{CL}/api/rest/v4/search/*": lambda request: _search(request, number),
        **{f"{CL}/api/rest/v4/opinions/{n}/*": _opinion(n) for n in range(1, number + 1)},
        SLW: _announcements(number),
        **{f"{EL}/gd/s/2031_SGHC_{n}": _singapore(n) for n in range(1, number + 1)},
        f"{NSW}/browse/list*": lambda request: _browse(request, number),
        **{f"{NSW}/decision/{n:024x}": _new_south_wales(n) for n in range(1, number + 1)},
    }


def _sentences(n: int, granted: str) -> list[str]:
    day = 1 + n % 28
    return [
        f"The claimant applies to enforce a judgment of the {COURT} dated {day} May 2028.",
        "The dispute arose from a loan. The parties were heard.",
        granted,
    ]


def _page_of(request: Request, size: int, number: int, first: int) -> tuple[int, list[int], bool]:
    """Page number, the judgments on it newest first, and whether another follows."""
    page = int(parse_qs(request.query).get("page", [str(first)])[0])
    newest = number - (page - first) * size
    shown = list(range(newest, max(0, newest - size), -1))
    return page, shown, bool(shown) and shown[-1] > 1


def _feed(request: Request, number: int) -> Answer:
    page, shown, goes_on = _page_of(request, 50, number, 1)
    base = request.query.partition("&page=")[0].replace("&", "&amp;")
    following = f'<link rel="next" href="{FCL}/atom.xml?{base}&amp;page={page + 1}"/>' if goes_on else ""
    entries = "".join(
        f"<entry><title>Sample {n} v Placeholder</title><id>{FCL}/id/d-{n}</id>"
        f"<tna:contenthash>h{n}</tna:contenthash>"
        f'<link href="{FCL}/ewhc/comm/2031/{n}/data.xml" type="application/akn+xml"/></entry>'
        for n in shown
    )
    names = 'xmlns="http://www.w3.org/2005/Atom" xmlns:tna="https://caselaw.nationalarchives.gov.uk"'
    return Answer(f"<feed {names}><title>t</title>{following}{entries}</feed>", headers=XML)


def _akoma_ntoso(n: int) -> Answer:
    text = "".join(f"<p>{n}. {s}</p>" for n, s in enumerate(_sentences(n, "I grant the application."), 1))
    names = (
        'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
        ' xmlns:uk="https://caselaw.nationalarchives.gov.uk/akn"'
    )
    return Answer(
        f'<akomaNtoso {names}><judgment name="judgment"><meta><identification source="#tna"><FRBRWork>'
        f'<FRBRthis value="{FCL}/id/d-{n}"/><FRBRdate date="2031-02-{1 + n % 28:02}" name="judgment"/>'
        f'<FRBRname value="Sample {n} v Placeholder"/></FRBRWork></identification><proprietary source="#">'
        f"<uk:court>EWHC-KBD-Commercial</uk:court><uk:cite>[2031] EWHC {n} (Comm)</uk:cite>"
        f"</proprietary></meta><header><p>IN THE HIGH COURT OF JUSTICE</p></header>"
        f"<judgmentBody>{text}</judgmentBody></judgment></akomaNtoso>",
        headers=XML,
    )


def _search(request: Request, number: int) -> Answer:
    query = parse_qs(request.query)
    start = int(query.get("cursor", [str(number)])[0])
    shown = list(range(start, max(0, start - 20), -1))
    results = [
        {
            "caseName": f"Sample {n} v. Placeholder",
            "court": "District Court, C.D. California",
            "docketNumber": f"2:31-cv-{n:05}",
            "dateFiled": f"2031-02-{1 + n % 28:02}",
            "opinions": [{"id": n, "sha1": f"{n:040x}"}],
        }
        for n in shown
    ]
    goes_on = shown and shown[-1] > 1
    following = f"{CL}/api/rest/v4/search/?cursor={shown[-1] - 1}&type=o" if goes_on else None
    return Answer(json.dumps({"count": number, "next": following, "results": results}), headers=JSON)


def _opinion(n: int) -> Answer:
    text = "\n".join(_sentences(n, "The motion is GRANTED."))
    return Answer(
        json.dumps(
            {"id": n, "absolute_url": f"/opinion/{n}/sample/", "sha1": f"{n:040x}", "plain_text": text}
        ),
        headers=JSON,
    )


def _announcements(number: int) -> Answer:
    items = "".join(
        f"<item><title>Nanjing Sample {n} Co Ltd v Placeholder [2031] SGHC {n}</title>"
        f"<link>{EL}/gd/s/2031_SGHC_{n}</link></item>"
        for n in range(number, max(0, number - 60), -1)
    )
    return Answer(f'<rss version="2.0"><channel><title>J</title>{items}</channel></rss>', headers=XML)


def _singapore(n: int) -> str:
    text = "".join(f"<p>{s}</p>" for s in _sentences(n, "There will be judgment for the claimant."))
    return (
        f'<html><body><div id="divJudgement"><p>[2031] SGHC {n}</p><p>Nanjing Sample {n} Co Ltd</p><p>v</p>'
        f"<p>Placeholder</p><p>General Division of the High Court — Originating Claim No {n} of 2030</p>"
        f"<p>{1 + n % 28} February 2031</p>{text}<p>{'The defendant was properly served. ' * 9}</p>"
        "</div></body></html>"
    )


def _browse(request: Request, number: int) -> Answer:
    _, shown, _ = _page_of(request, 40, number, 0)
    rows = [
        {
            "id": f"{n:024x}",
            "title": f"Zhou {n} v Placeholder",
            "mnc": f"[2031] NSWSC {n}",
            "restricted": False,
        }
        for n in shown
    ]
    other = {"id": "f" * 24, "title": "Smith v Jones", "mnc": "[2031] NSWSC 9999", "restricted": False}
    return Answer(json.dumps({"searchableDecisions": [*rows, other]}), headers=JSON)


def _new_south_wales(n: int) -> str:
    text = "".join(f"<p>{s}</p>" for s in _sentences(n, "There will be judgment for the plaintiff."))
    return (
        f'<html><body><div class="judgment"><dl><dt>Case Name:</dt><dd>Zhou {n} v Placeholder</dd>'
        f"<dt>Medium Neutral Citation:</dt><dd>[2031] NSWSC {n}</dd><dt>Decision Date:</dt>"
        f"<dd>{1 + n % 28} February 2031</dd></dl><h2>Judgment</h2>{text}"
        f"<p>{'The defendant was properly served. ' * 9}</p></div></body></html>"
    )
