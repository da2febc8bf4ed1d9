"""Nights and links"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "nights",
        sa.Column("id", sa.String(length=12), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("chat", sa.String(length=80), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("open_in", sa.String(length=110), nullable=True),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("phase", sa.String(length=10), nullable=False),
        sa.Column("vote_minutes", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("titles", sa.JSON(), nullable=False),
        sa.Column("winner", sa.String(length=30), nullable=True),
        sa.Column("announced", sa.Boolean(), nullable=False),
        sa.Column("opened_at", Moment(timezone=True), nullable=False),
        sa.Column("stepped_at", Moment(timezone=True), nullable=False),
        sa.Column("closes_at", Moment(timezone=True), nullable=False),
        _cascading("nights", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nights")),
        sa.UniqueConstraint("open_in", name=op.f("uq_nights_open_in")),
    )
    op.create_table(
        "night_guests",
        sa.Column("night_id", sa.String(length=12), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("vote", sa.Integer(), nullable=True),
        sa.Column("gives_up", sa.JSON(), nullable=False),
        sa.Column("joined_at", Moment(timezone=True), nullable=False),
        _cascading("night_guests", "night_id", "nights"),
        _cascading("night_guests", "person_id", "people"),
        _cascading("night_guests", "profile_id", "profiles"),
        sa.PrimaryKeyConstraint("night_id", "person_id", name=op.f("pk_night_guests")),
    )
    _link_tables()
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    for table in ("links", "link_tries", "link_codes", "night_guests", "nights"):
        op.drop_table(table)


_INDEXED = {
    "nights": ("person_id", "closes_at"),
    "night_guests": ("person_id", "profile_id"),
    "link_tries": ("account", "at"),
    "links": ("person_id", "until"),
}


def _link_tables() -> None:
    op.create_table(
        "link_codes",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", Moment(timezone=True), nullable=False),
        _cascading("link_codes", "person_id", "people"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_link_codes")),
        sa.UniqueConstraint("digest", name=op.f("uq_link_codes_digest")),
    )
    op.create_table(
        "link_tries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("made", sa.Boolean(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_tries")),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("until", Moment(timezone=True), nullable=False),
        _cascading("links", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
    )


def _cascading(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
