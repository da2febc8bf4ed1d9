"""When a movie night starts"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("nights") as nights:
        nights.add_column(sa.Column("starts_at", Moment(timezone=True), nullable=True))
        nights.add_column(sa.Column("zone", sa.String(length=40), nullable=False, server_default=""))
        nights.add_column(sa.Column("reminded", sa.Boolean(), nullable=False, server_default=sa.false()))
        nights.create_index(op.f("ix_nights_starts_at"), ["starts_at"], unique=False)
    with op.batch_alter_table("nights") as nights:  # defaults for the nights there were, not for new ones
        nights.alter_column("zone", server_default=None)
        nights.alter_column("reminded", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("nights") as nights:
        nights.drop_index(op.f("ix_nights_starts_at"))
        for column in ("reminded", "zone", "starts_at"):
            nights.drop_column(column)
