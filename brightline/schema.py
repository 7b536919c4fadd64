"""The one description of what is stored: the SQLModel tables, and nothing that acts on them.

No table holds a contact in the clear, an image, a score on a person or a cluster, or the raw
text of an advert. URLs are sealed (to the custodian's key) or encrypted (under a run key that
is not in the store). Timestamps are timezone-aware UTC. `store.py` opens it, the migrations
under `brightline/migrations` create it, and a test keeps the two equal.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel


class UtcDateTime(sa.types.TypeDecorator[dt.datetime]):
    """Timezone-aware datetimes on every engine: SQLite forgets the zone, so it is put back."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, dialect: sa.Dialect
    ) -> dt.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time must carry its time zone")
        return value.astimezone(dt.UTC)

    def process_result_value(
        self, value: dt.datetime | None, dialect: sa.Dialect
    ) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


def _utc(*, nullable: bool = False, index: bool = False) -> Any:
    return Field(
        default=None if nullable else ...,
        sa_type=UtcDateTime,
        nullable=nullable,
        index=index,
    )


def _json() -> Any:
    return Field(default_factory=dict, sa_type=sa.JSON, nullable=False)


def _id() -> Any:
    return Field(default=None, primary_key=True)


class StudyRecord(SQLModel, table=True):
    """The protocol a corpus was collected under, as it was when each command ran."""

    __tablename__ = "study"
    id: str = Field(primary_key=True)
    title: str
    approval_reference: str
    contact_email: str
    expires: dt.date
    urls_days: int
    adverts_days: int
    disclosure_threshold: int
    key_id: str | None = None
    protocol_sha256: str
    synthetic: bool


class Site(SQLModel, table=True):
    """One classified site, as named in the protocol."""

    id: int | None = _id()
    key: str = Field(unique=True, index=True)
    title: str
    manifest: str
    synthetic: bool = False


class CrawlRun(SQLModel, table=True):
    """One run of a collector over one site: when, under which protocol, and why it ended.

    `ended_because` is one of finished, stopped, killed, page_cap, scope, robots, error,
    assertions; null while it runs. `counts_as_coverage` is false for empty or suspicious runs.
    """

    __tablename__ = "crawl_run"
    id: int | None = _id()
    site_id: int = Field(foreign_key="site.id", index=True)
    source: str = "crawl"
    started_at: dt.datetime = _utc()
    ended_at: dt.datetime | None = _utc(nullable=True)
    ended_because: str | None = None
    counts_as_coverage: bool = False
    protocol_sha256: str
    manifest_sha256: str | None = None
    adverts_seen: int = 0
    detail: dict[str, Any] = _json()


class Coverage(SQLModel, table=True):
    """Effort per run, section and day: the denominator of every trend."""

    __table_args__ = (sa.UniqueConstraint("run_id", "section", "day"),)
    id: int | None = _id()
    run_id: int = Field(foreign_key="crawl_run.id", index=True)
    site_id: int = Field(foreign_key="site.id", index=True)
    section: str
    day: dt.date = Field(index=True)
    planned: int = 0
    attempted: int = 0
    fetched: int = 0
    refused: int = 0
    failed: int = 0
    status: str = "complete"  # complete, partial, failed, suspicious


class FrontierRow(SQLModel, table=True):
    """A page still to fetch. The URL is encrypted under the run's key and erased when done."""

    __tablename__ = "frontier"
    __table_args__ = (
        sa.UniqueConstraint("run_id", "url_fingerprint"),
        sa.Index("ix_frontier_next", "run_id", "state", "priority", "id"),
    )
    id: int | None = _id()
    run_id: int = Field(foreign_key="crawl_run.id")
    url_fingerprint: str
    url_encrypted: bytes | None = None
    role: str
    section: str = ""
    depth: int = 0
    priority: int = 0
    state: str = "pending"  # pending, leased, done, failed, refused
    attempts: int = 0
    fence: int = 0
    leased_until: dt.datetime | None = _utc(nullable=True)
    meta: dict[str, Any] = _json()


class HostLease(SQLModel, table=True):
    """One rate per host, however many crawlers: the earliest time of the next request."""

    __tablename__ = "host_lease"
    host: str = Field(primary_key=True)
    next_allowed_at: dt.datetime = _utc()


class Advert(SQLModel, table=True):
    """One listing on one site: minimised text and metadata. Internal: never in a release."""

    __table_args__ = (
        sa.UniqueConstraint("site_id", "ad_key"),
        sa.Index("ix_advert_first_seen", "site_id", "first_seen"),
    )
    id: int | None = _id()
    site_id: int = Field(foreign_key="site.id")
    ad_key: str  # keyed fingerprint of the site's own advert id: the id itself finds a person
    section: str
    place_printed: str | None = None
    place_code: str | None = None
    posted_from: dt.datetime | None = _utc(nullable=True)
    posted_to: dt.datetime | None = _utc(nullable=True)
    posted_precision: str | None = None  # minute, hour, day, week, month, year
    first_seen: dt.datetime = _utc()
    last_seen: dt.datetime = _utc()
    stored_at: dt.datetime | None = _utc(nullable=True)  # retention runs from here, not first_seen
    first_run_id: int = Field(foreign_key="crawl_run.id", index=True)
    price: float | None = None
    currency: str | None = None
    language: str | None = None
    title: str
    body: str
    content_hash: str = Field(index=True)
    masked: int = 0
    url_sealed: bytes | None = None
    url_expires: dt.datetime | None = _utc(nullable=True)
    synthetic: bool = False


class Sighting(SQLModel, table=True):
    """An advert seen in a run, with the content and the posted date that it then had."""

    __table_args__ = (sa.UniqueConstraint("advert_id", "run_id"),)
    id: int | None = _id()
    advert_id: int = Field(foreign_key="advert.id", index=True)
    run_id: int = Field(foreign_key="crawl_run.id", index=True)
    seen_at: dt.datetime = _utc()
    content_hash: str
    posted_from: dt.datetime | None = _utc(nullable=True)
    posted_to: dt.datetime | None = _utc(nullable=True)
    posted_precision: str | None = None  # as in Advert; a later one than before is a renewal


class Contact(SQLModel, table=True):
    """A keyed pseudonym. Whoever lacks the key cannot test a number against it."""

    id: int | None = _id()
    kind: str
    pseudonym: str = Field(unique=True, index=True)
    key_id: str


class AdvertContact(SQLModel, table=True):
    """Which advert carries which pseudonym, and how it was disguised there."""

    __tablename__ = "advert_contact"
    __table_args__ = (sa.UniqueConstraint("advert_id", "contact_id", "field"),)
    id: int | None = _id()
    advert_id: int = Field(foreign_key="advert.id", index=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    field: str
    disguises: str = ""  # comma-separated names of disguises, empty when printed plainly


class Suppression(SQLModel, table=True):
    """Opt-outs and takedowns, consulted before anything is stored.

    The pseudonym is not the one in `contact`: it is computed for this purpose alone, so that
    whoever lacks the key cannot join the two tables.
    """

    id: int | None = _id()
    pseudonym: str = Field(unique=True, index=True)
    key_id: str
    reason: str
    added_at: dt.datetime = _utc()


class ErasedAdvert(SQLModel, table=True):
    """The tombstone of an erased advert, so that it does not return at the next crawl.

    Holds nothing of the advert but its keyed fingerprint; neither why it was erased nor when,
    to the minute.
    """

    __tablename__ = "erased_advert"
    __table_args__ = (sa.UniqueConstraint("site_id", "ad_key"),)
    id: int | None = _id()
    site_id: int = Field(foreign_key="site.id")
    ad_key: str
    erased_on: dt.date


class PendingErasure(SQLModel, table=True):
    """What still has to forget something that the store has forgotten.

    `eraser` is the name of an installed eraser and `item_key` what it must erase; the eraser
    'store' with an empty item is the store's own compaction.
    """

    __tablename__ = "pending_erasure"
    __table_args__ = (sa.UniqueConstraint("eraser", "item_key"),)
    id: int | None = _id()
    eraser: str
    item_key: str
    since: dt.datetime = _utc()


class CodebookVersion(SQLModel, table=True):
    """A codebook as it was when labels were made with it."""

    __tablename__ = "codebook_version"
    id: int | None = _id()
    name: str = Field(unique=True)  # "core@1"
    sha256: str
    content: dict[str, Any] = _json()


class Sample(SQLModel, table=True):
    """A probability sample drawn for a stated purpose."""

    id: int | None = _id()
    name: str = Field(unique=True)
    purpose: str  # estimate, train, calibrate
    wave: str
    codebook: str
    seed: int
    drawn_at: dt.datetime = _utc()
    annotators_per_advert: int = 2
    design: dict[str, Any] = _json()
    mixed_into: str | None = None  # the sample among whose tasks these are shown, unmarked
    synthetic: bool = False


class SampledAdvert(SQLModel, table=True):
    """One draw: its stratum, the stratum's sizes and its inclusion probability."""

    __tablename__ = "sampled_advert"
    __table_args__ = (sa.UniqueConstraint("sample_id", "advert_id"),)
    id: int | None = _id()
    sample_id: int = Field(foreign_key="sample.id", index=True)
    advert_id: int = Field(foreign_key="advert.id", index=True)
    item_key: str = Field(unique=True)  # our identity of the item in Label Studio
    stratum: str
    period: str | None = None
    stratum_population: int
    stratum_sampled: int
    inclusion_probability: float
    position: int  # the random order in which items are worked


class Annotator(SQLModel, table=True):
    """A code name. Who is behind it is kept by the study, not here."""

    id: int | None = _id()
    code: str = Field(unique=True)
    synthetic: bool = False


class Assignment(SQLModel, table=True):
    """Who is to label which item, the task that it became on the server, and when it was released.

    `released_at` is when it was first given to its annotator: what caps on batches count.
    """

    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "annotator_id"),)
    id: int | None = _id()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    server: str | None = None
    project_id: int | None = None
    task_id: int | None = None
    pushed_at: dt.datetime | None = _utc(nullable=True)
    released_at: dt.datetime | None = _utc(nullable=True)


class Annotation(SQLModel, table=True):
    """One version of one annotator's judgement. Rows are added, never changed.

    `state` is submitted, skipped or deleted; the row with the highest `version` of an
    assignment is current. What was begun and not submitted is kept as `drafted`, with versions
    that count down from -1: it is no judgement, and no reader may take it for one. `judgement` is
    1 (certainly no) to 7 (certainly yes), null for 'cannot judge' and for skips (Tong et al. 2017).
    """

    __table_args__ = (sa.UniqueConstraint("assignment_id", "version"),)
    id: int | None = _id()
    assignment_id: int = Field(foreign_key="assignment.id", index=True)
    version: int
    state: str
    judgement: int | None = None
    cannot_judge: bool = False
    refer: bool = False
    note: str | None = None
    codebook: str
    server_annotation_id: int | None = None
    server_updated_at: dt.datetime | None = _utc(nullable=True)
    pulled_at: dt.datetime = _utc()
    result_sha256: str
    synthetic: bool = False


class IndicatorMark(SQLModel, table=True):
    """An indicator that an annotator marked, with the span of evidence if one was given."""

    __tablename__ = "indicator_mark"
    id: int | None = _id()
    annotation_id: int = Field(foreign_key="annotation.id", index=True)
    indicator: str
    field: str | None = None
    start: int | None = None
    end: int | None = None


class ConsensusRun(SQLModel, table=True):
    """One run of the consensus model: what went in, what it assumed, what it found of annotators.

    `result` holds each annotator's confusion with its intervals; never a rank.
    """

    __tablename__ = "consensus_run"
    id: int | None = _id()
    made_at: dt.datetime = _utc()
    sample: str | None = None  # every sample when null
    codebook: str
    cutoff: int
    labels_sha256: str
    model: str
    items: int
    labels: int
    parameters: dict[str, Any] = _json()
    result: dict[str, Any] = _json()
    synthetic: bool = False


class Consensus(SQLModel, table=True):
    """What one run of the consensus model says of one item.

    `posterior` is the chance of each level that a further annotator of the panel would choose,
    `mixture` the item's own mixture of levels, `level` (1 to 7) the largest part of it.
    """

    __table_args__ = (sa.UniqueConstraint("run_id", "sampled_advert_id"),)
    id: int | None = _id()
    run_id: int = Field(foreign_key="consensus_run.id", index=True)
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    labels: int
    level: int
    suspicion: float  # the posterior at or above the run's cut-off
    posterior: list[float] = Field(sa_type=sa.JSON, nullable=False)
    mixture: list[float] = Field(sa_type=sa.JSON, nullable=False)


class AdjudicationCase(SQLModel, table=True):
    """An item put before a senior annotator: why, and the versions that were shown, blinded."""

    __tablename__ = "adjudication_case"
    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "round"),)
    id: int | None = _id()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    round: int = 1
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    cause: str  # disagreement, refer
    shown: list[int] = Field(sa_type=sa.JSON, nullable=False)  # annotation ids, in order
    opened_at: dt.datetime = _utc()
    server: str | None = None
    project_id: int | None = None
    task_id: int | None = None


class Adjudication(SQLModel, table=True):
    """One version of a decision, beside the judgements it is about, which never change."""

    __table_args__ = (sa.UniqueConstraint("case_id", "version"),)
    id: int | None = _id()
    case_id: int = Field(foreign_key="adjudication_case.id", index=True)
    version: int
    state: str  # submitted, skipped, deleted
    judgement: int | None = None
    cannot_judge: bool = False
    refer: bool = False
    reason: str | None = None
    marks: list[str] = Field(sa_type=sa.JSON, nullable=False)
    codebook: str
    server_annotation_id: int | None = None
    server_updated_at: dt.datetime | None = _utc(nullable=True)
    pulled_at: dt.datetime = _utc()
    result_sha256: str
    synthetic: bool = False


class Referral(SQLModel, table=True):
    """A packet that was made for the responsible officer. Nothing was sent."""

    __table_args__ = (sa.UniqueConstraint("sampled_advert_id", "version"),)
    id: int | None = _id()
    sampled_advert_id: int = Field(foreign_key="sampled_advert.id", index=True)
    version: int
    made_at: dt.datetime = _utc()
    asked: list[str] = Field(sa_type=sa.JSON, nullable=False)  # "annotation 7", "adjudication 2"
    packet_sha256: str


class Debrief(SQLModel, table=True):
    """That an annotator was debriefed after so many tasks, with a note if one was left."""

    id: int | None = _id()
    annotator_id: int = Field(foreign_key="annotator.id", index=True)
    at: dt.datetime = _utc()
    tasks: int
    note: str | None = None


class PredictionModel(SQLModel, table=True):
    """One training of the baseline model: its evaluation, and when its scores expire.

    The model itself is not kept, so that nothing from outside can be scored.
    """

    __tablename__ = "prediction_model"
    id: int | None = _id()
    consensus_run_id: int = Field(foreign_key="consensus_run.id")
    made_at: dt.datetime = _utc()
    expires_at: dt.datetime = _utc()
    parameters: dict[str, Any] = _json()
    evaluation: dict[str, Any] = _json()
    synthetic: bool = False


class Prediction(SQLModel, table=True):
    """An internal score of one advert, for sampling and model-assisted estimates. Expires."""

    __table_args__ = (sa.UniqueConstraint("model_id", "advert_id"),)
    id: int | None = _id()
    model_id: int = Field(foreign_key="prediction_model.id", index=True)
    advert_id: int = Field(foreign_key="advert.id", index=True)
    score: float


class LinkEpoch(SQLModel, table=True):
    """Parameters of linking with the stop shingles learned under them: frozen, never mixed."""

    __tablename__ = "link_epoch"
    id: int | None = _id()
    parameters: dict[str, Any] = _json()
    parameters_sha256: str
    stop_shingles: bytes  # 32-bit integers, little-endian, ascending


class LinkingRun(SQLModel, table=True):
    """One run of linking: the first of an epoch, or an addition of new adverts to it.

    `ended_at` is null while it runs and after it was stopped; only what ended is read.
    """

    __tablename__ = "linking_run"
    id: int | None = _id()
    epoch_id: int = Field(foreign_key="link_epoch.id", index=True)
    kind: str  # first, rebase, addition
    engine: str
    started_at: dt.datetime = _utc()
    ended_at: dt.datetime | None = _utc(nullable=True)
    detail: dict[str, Any] = _json()


class LinkJunk(SQLModel, table=True):
    """A contact that is nobody's and joins nothing in this epoch, with the reason."""

    __tablename__ = "link_junk"
    id: int | None = _id()
    epoch_id: int = Field(foreign_key="link_epoch.id", index=True)
    contact_id: int = Field(foreign_key="contact.id", index=True)
    reason: str  # site, unrelated
    adverts: int
    templates: int
    contacts: int


class LinkText(SQLModel, table=True):
    """A distinct text, by the first advert that carries it; band keys, if it can be compared."""

    __tablename__ = "link_text"
    __table_args__ = (sa.Index("ix_link_text_print", "epoch_id", "fingerprint"),)
    id: int | None = _id()
    epoch_id: int = Field(foreign_key="link_epoch.id")
    advert_id: int = Field(foreign_key="advert.id", index=True)
    fingerprint: int = Field(sa_type=sa.BigInteger)
    band_keys: bytes | None = None


class LinkEdge(SQLModel, table=True):
    """Two texts that are near-duplicates: shingles shared, shingles in all, and if it was cut."""

    __tablename__ = "link_edge"
    id: int | None = _id()
    one_id: int = Field(foreign_key="link_text.id", index=True)
    other_id: int = Field(foreign_key="link_text.id", index=True)
    shared: int
    total: int
    cut: bool = False


class LinkMember(SQLModel, table=True):
    """To which text, template and advertiser cluster an advert belongs in an epoch.

    `widest` is its cluster in the most aggressive linking, for disclosure control. Numbers
    identify and say nothing; of a cluster nothing is stored but its members.
    """

    __tablename__ = "link_member"
    __table_args__ = (
        sa.UniqueConstraint("epoch_id", "advert_id"),
        sa.Index("ix_link_member_widest", "epoch_id", "widest"),
    )
    id: int | None = _id()
    epoch_id: int = Field(foreign_key="link_epoch.id")
    advert_id: int = Field(foreign_key="advert.id", index=True)
    text_id: int  # in link_text; stays when the text's first advert is erased
    template: int
    cluster: int
    widest: int


class LinkChange(SQLModel, table=True):
    """A template or cluster that gave up members to another: what merged, what was split."""

    __tablename__ = "link_change"
    id: int | None = _id()
    run_id: int = Field(foreign_key="linking_run.id", index=True)
    kind: str  # template, cluster
    event: str  # merge, split
    before: int
    after: int


class PublishedCell(SQLModel, table=True):
    """What was once published, so that it stays as it was published."""

    __tablename__ = "published_cell"
    __table_args__ = (sa.UniqueConstraint("table_name", "cell"),)
    id: int | None = _id()
    table_name: str
    cell: str
    value: float | None = None
    suppressed: bool
    release: str
    published_at: dt.datetime = _utc()


class PublishedFigure(SQLModel, table=True):
    """The rows of one figure as last printed, and on how many advertisers' labels they stood."""

    __tablename__ = "published_figure"
    __table_args__ = (sa.UniqueConstraint("table_name", "figure"),)
    id: int | None = _id()
    table_name: str
    figure: str
    basis: int
    rows: list[dict[str, Any]] = _json()
    release: str
    published_at: dt.datetime = _utc()


class LedgerEntry(SQLModel, table=True):
    """One act on the corpus, chained by hash to the one before it. Append-only."""

    __tablename__ = "ledger"
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: dt.datetime = _utc()
    actor: str
    act: str
    study_id: str
    protocol_sha256: str
    detail: dict[str, Any] = _json()
    previous: str
    digest: str
