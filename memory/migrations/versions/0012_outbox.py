"""Replies wait in the outbox until they are sent; a person's turns are counted"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In place: a copied table would give a forgotten person's number to the next newcomer (memory.table.NEVER_AGAIN).
    op.add_column("people", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=80), nullable=False),
        sa.Column("event", sa.String(length=120), nullable=False),
        sa.Column("chat", sa.String(length=80), nullable=False),
        sa.Column("way", sa.JSON(), nullable=False),
        sa.Column("replies", sa.Text(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_outbox_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_account_event", "outbox", ["account", "event"], unique=False)
    for column in ("at", "person_id"):
        op.create_index(op.f(f"ix_outbox_{column}"), "outbox", [column], unique=False)


def downgrade() -> None:
    op.drop_table("outbox")
    op.drop_column("people", "version")
