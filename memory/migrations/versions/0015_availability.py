"""Where titles can be watched, when TMDB was asked of them, and more of what it says"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("titles") as titles:
        titles.add_column(sa.Column("backdrop_path", sa.Text(), nullable=True))
        titles.add_column(sa.Column("trailer", sa.String(length=20), nullable=True))
        titles.add_column(sa.Column("collection", sa.Text(), nullable=True))
        titles.add_column(sa.Column("certificates", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("titles") as titles:
        titles.alter_column("certificates", server_default=None)  # a default for the titles there were
    op.create_table(
        "enrichments",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("found", sa.Boolean(), nullable=False),
        _of_title("enrichments"),
        sa.PrimaryKeyConstraint("title_id", name=op.f("pk_enrichments")),
    )
    op.create_index(op.f("ix_enrichments_at"), "enrichments", ["at"], unique=False)
    op.create_table(
        "availability",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("service", sa.String(length=80), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        _of_title("availability"),
        sa.PrimaryKeyConstraint("title_id", "country", "way", "service", name=op.f("pk_availability")),
    )
    op.create_index("ix_availability_country_service", "availability", ["country", "service"], unique=False)
    op.create_table(
        "availability_checks",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        _of_title("availability_checks"),
        sa.PrimaryKeyConstraint("title_id", "country", name=op.f("pk_availability_checks")),
    )
    op.create_index("ix_availability_checks_country_at", "availability_checks", ["country", "at"], unique=False)


def _of_title(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_title_id_titles")
    return sa.ForeignKeyConstraint(["title_id"], ["titles.id"], name=name, ondelete="CASCADE")


def downgrade() -> None:
    for table in ("availability_checks", "availability", "enrichments"):
        op.drop_table(table)
    for column in ("certificates", "collection", "trailer", "backdrop_path"):
        op.drop_column("titles", column)
