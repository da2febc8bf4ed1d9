"""What the world watches and says, what suits whom, circles of friends, and how evenings of questions went"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _hangs_on(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def _of_the_world() -> None:
    op.create_table(
        "world_trends",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("heat", sa.Float(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("title_id", name=op.f("pk_world_trends")),
    )
    op.create_table(
        "world_words",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("title_id", "source", "locale", name=op.f("pk_world_words")),
    )
    op.create_index(op.f("ix_world_words_at"), "world_words", ["at"], unique=False)
    op.create_table(
        "concept_candidates",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("concept", sa.String(length=60), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("words", sa.String(length=120), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("title_id", "concept", "source", name=op.f("pk_concept_candidates")),
    )


def _of_people() -> None:
    op.create_table(
        "scouted",
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("fit", sa.Float(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(length=10), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        _hangs_on("scouted", "profile_id", "profiles"),
        sa.PrimaryKeyConstraint("profile_id", "title_id", name=op.f("pk_scouted")),
    )
    op.create_index(op.f("ix_scouted_at"), "scouted", ["at"], unique=False)
    op.create_table(
        "circles",
        sa.Column("circle", sa.String(length=120), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        _hangs_on("circles", "person_id", "people"),
        _hangs_on("circles", "profile_id", "profiles"),
        sa.PrimaryKeyConstraint("circle", "profile_id", name=op.f("pk_circles")),
    )
    for column in ("person_id", "profile_id"):
        op.create_index(op.f(f"ix_circles_{column}"), "circles", [column], unique=False)
    op.create_table(
        "evenings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=12), nullable=False),
        sa.Column("domain", sa.String(length=20), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("search_id", sa.Integer(), nullable=True),
        sa.Column("at", Moment(timezone=True), nullable=False),
        _hangs_on("evenings", "profile_id", "profiles"),
        _hangs_on("evenings", "search_id", "searches"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evenings")),
    )
    op.create_index("ix_evenings_domain_at", "evenings", ["domain", "at"], unique=False)
    for column in ("at", "profile_id", "search_id"):
        op.create_index(op.f(f"ix_evenings_{column}"), "evenings", [column], unique=False)


def upgrade() -> None:
    _of_the_world()
    _of_people()


def downgrade() -> None:
    for table in ("evenings", "circles", "scouted", "concept_candidates", "world_words", "world_trends"):
        op.drop_table(table)
