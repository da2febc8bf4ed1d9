"""Several processes share a door: whose line an event stands in, leases, paces, files that all have a copy of"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("who", sa.String(length=40), nullable=True))
    op.create_index("ix_inbox_door_who", "inbox", ["door", "who"], unique=False)
    op.create_table(
        "lines",
        sa.Column("door", sa.String(length=60), nullable=False),
        sa.Column("who", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("until", Moment(timezone=True), nullable=False),
        sa.Column("since", Moment(timezone=True), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("door", "who", name=op.f("pk_lines")),
    )
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("until", Moment(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "paces",
        sa.Column("what", sa.String(length=120), nullable=False),
        sa.Column("free_at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_paces")),
    )
    op.create_table(
        "parcels",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", "part", name=op.f("pk_parcels")),
    )


def downgrade() -> None:
    for table in ("parcels", "paces", "leases", "lines"):
        op.drop_table(table)
    op.drop_index("ix_inbox_door_who", table_name="inbox")
    op.drop_column("inbox", "who")
