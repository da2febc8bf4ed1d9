"""Titles for adults alone"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("titles") as titles:
        titles.add_column(sa.Column("adult", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("titles") as titles:
        titles.alter_column("adult", server_default=None)  # a default for the titles there were, not for new ones


def downgrade() -> None:
    op.drop_column("titles", "adult")
