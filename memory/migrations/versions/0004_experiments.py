"""Experiments"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("searches", sa.Column("recipe", sa.JSON(), nullable=True))
    op.add_column("searches", sa.Column("experiment", sa.String(length=40), nullable=True))
    op.add_column("searches", sa.Column("variant", sa.String(length=40), nullable=True))
    op.create_index("ix_searches_experiment", "searches", ["experiment"])


def downgrade() -> None:
    op.drop_index("ix_searches_experiment", "searches")
    for column in ("variant", "experiment", "recipe"):
        op.drop_column("searches", column)
