"""The steps of a night, each a plain function of the night; ``flows.nightly`` orders them under Prefect."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from extract.archive import Archive
from extract.client import PoliteClient
from extract.crawl import crawl, take_packaged
from extract.problem import Problem, Severity
from extract.source import Access, Source, all_sources, reader_of
from extract.source_run import Outcome, SourceRun
from flows.fingerprint import data_version, software_version
from flows.kept_readings import kept_of
from flows.night import Night, say
from flows.reading import read_source
from flows.releasing import public_copy, shelf_of
from flows.settings import Settings
from flows.tables import operational_tables, tables_of
from transform.consolidate import consolidate
from warehouse.build import build
from warehouse.continuity import changed, contents, tombstones
from warehouse.errors import SchemaTooOldError
from warehouse.ledger import Ledger, SourceOutcome
from warehouse.open import connect
from warehouse.publish import publish, refresh_runs, refuse_newer
from warehouse.release import shelf as shelves
from warehouse.release.publish import publish_release
from warehouse.release.retention import retire


class EmptyNightError(RuntimeError):
    """There is nothing to publish: an empty table would look like an answer."""


def begin(settings: Settings, *, accept_drop: bool = False) -> Night:
    """Open the ledger for a new run; raises SchemaTooNewError where a newer Comity has published."""
    refuse_newer(settings.warehouse)
    ledger = Ledger(settings.ledger)
    started_at = settings.clock()()
    run_id = f"{started_at:%Y%m%dT%H%M%SZ}-{uuid4().hex[:6]}"
    ledger.begin(run_id, started_at)
    with Archive(settings.archive) as archive:
        archive.sweep()  # what a killed run left half-written
    return Night(settings, run_id, started_at, ledger, accept_drop=accept_drop)


def chosen_sources(settings: Settings) -> tuple[Source, ...]:
    """The sources of this run: those asked for by id, or all that are enabled and can be fetched."""
    if settings.from_archive:
        return ()
    fetched = [s for s in all_sources() if s.is_taken]
    if settings.offline:
        fetched = [s for s in fetched if s.access is Access.PACKAGED]
    if settings.sources:
        return tuple(s for s in fetched if s.id in settings.sources and not settings.lacks(s))
    return tuple(s for s in fetched if settings.fetches(s))


def fetch(night: Night, source: Source) -> SourceRun:
    """One source's turn. Offline only packaged sources are taken; a failure is an outcome, not an error."""
    with night.stage(f"fetch {source.id}"), Archive(night.settings.archive) as archive:
        if source.access is Access.PACKAGED:
            run = take_packaged(source, archive, night.now)
        else:
            with PoliteClient(
                archive,
                contact=night.settings.contact,
                origin=night.settings.origin or None,
                tokens={source.id: night.settings.token(source)},
                now=night.now,
            ) as client:
                run = crawl(source, reader_of(source), client, archive, night.now, say)
    night.source_runs.append(run)
    night.problems.extend(run.problems)
    if not run.is_idle:
        night.ledger.source_done(night.run_id, outcome_row(run))
    say(f"{source.id}: {run.outcome.value}{' - ' + run.message if run.message else ''}")
    return run


def outcome_row(run: SourceRun) -> SourceOutcome:
    """A source's turn as the ledger keeps it."""
    return SourceOutcome(
        run.source_id,
        run.outcome.value.upper(),
        run.n_requests,
        run.n_new,
        run.n_changed,
        run.n_gone,
        run.message,
    )


def read(night: Night) -> None:
    """Everything in the archive to accounts with evidence; what an earlier night read is not read again."""
    with night.stage("read"), Archive(night.settings.archive) as archive, kept_of(night.settings) as kept:
        for source in all_sources():
            versions, problems = read_source(source, archive, kept.read)
            night.versions += versions
            night.problems += problems
    night.data_version = data_version(night.versions)
    say(f"read {len({v.document.document_id for v in night.versions})} documents")


def is_published(night: Night) -> bool:
    """Whether just these inputs are what is published already; a rebuild from the archive never asks."""
    if night.settings.from_archive:
        return False
    if not (shelves.latest(night.settings.releases) and night.settings.warehouse.exists()):
        return False
    try:
        with connect(night.settings.warehouse) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'data_version'").fetchone()
    except SchemaTooOldError:
        return False
    return bool(row and row[0] == night.data_version)


def merge(night: Night) -> None:
    """Accounts of current documents to decisions."""
    with night.stage("consolidate"):
        accounts = [a for v in night.versions if v.is_current for a in v.reading.accounts]
        gone = {v.document.document_id for v in night.versions if v.is_current and v.is_gone}
        night.consolidation = consolidate(accounts, night.ledger.anchors(), night.as_of, gone)
    night.problems += [
        Problem(Severity(severity), "", place, message)
        for severity, place, message in night.consolidation.problems
    ]
    say(f"consolidated into {len(night.consolidation.decisions)} decisions")


def account_for_lost(night: Night) -> None:
    """Remember identities, and lay a tombstone for each published decision that is no more."""
    night.before = contents(night.settings.warehouse)
    found = night.found
    standing = {d.decision_id for d in found.decisions}
    dead = tombstones(
        night.before.keys(), standing, found.merged, night.started_at, accept_drop=night.accept_drop
    )
    if not standing:
        raise EmptyNightError("no source of this run, nor the archive, holds a single decision")
    night.ledger.remember(found.anchors, standing, dead, night.started_at)
    night.n_new = len(standing - night.before.keys())
    night.n_gone = len(dead)


def build_warehouse(night: Night) -> Path:
    """A new warehouse file beside the published one, audited; nothing is published yet."""
    with night.stage("build and audit"):
        report = build(
            night.settings.warehouse,
            tables_of(night),
            as_of=night.as_of,
            data_version=night.data_version,
            software_version=software_version(),
            accept_drop=night.accept_drop,
        )
    night.n_changed = len(changed(night.before, contents(report.path)))
    say(f"built {sum(report.n_rows.values())} rows, passed {report.n_audits} audits")
    return report.path


def put_in_place(night: Night, finished: Path) -> None:
    """Put the release on its shelf, then the warehouse file: readers see the old or the new, never half."""
    shelf = night.settings.releases
    with (
        night.stage("export"),
        public_copy(finished, shelf, mask_persons=False) as copy,
        connect(copy) as connection,
    ):
        release = publish_release(connection, shelf)
    with night.stage("publish"):
        night.ledger.know(night.states, night.sightings)
        publish(finished, night.settings.warehouse)
    night.result = "published"
    say(f"published {len(release.files)} files as release {release.folder.name}, and comity.duckdb")


def retire_releases(night: Night) -> None:
    """Remove the releases, masked ones too, that the rule of retention no longer keeps."""
    with night.stage("retire releases"):
        kinds = [shelf_of(night.settings.data, mask_persons=masked) for masked in (False, True)]
        names = [name for shelf in kinds for name in retire(shelf)]
    if names:
        say(f"retired {len(names)} releases: {', '.join(names)}")


def write_site(night: Night) -> None:
    """Write the pages of what was published. If they fail, the night stands, and names the problem."""
    settings = night.settings
    if not settings.site:
        return
    from flows.site import site_of  # noqa: PLC0415 - a night without a site does not wait for what draws it

    with night.stage("site"):
        try:
            built = site_of(settings.warehouse, settings.pages, base_url=settings.site_url)
        except Exception as error:  # whatever it is, the release is out and good
            cause = f"the site was not written, the old one stands: {type(error).__name__}: {error}"
            night.problems.append(Problem(Severity.ERROR, "", str(settings.pages), cause))
            say(cause)
        else:
            say(f"wrote {built.n_pages} pages to {built.folder}")


def finish(night: Night, summary: dict[str, object]) -> None:
    """Close the run in the ledger, and show it in the published file too."""
    finished_at = night.now()
    night.ledger.finish(night.run_id, finished_at, night.result, night.result == "published", summary)
    if night.settings.warehouse.exists() and night.result in ("published", "unchanged"):
        refresh_runs(night.settings.warehouse, *operational_tables(night))


def unreachable(night: Night) -> list[str]:
    """Sources that could not be reached in this run."""
    return [run.source_id for run in night.source_runs if run.outcome is Outcome.UNAVAILABLE]
