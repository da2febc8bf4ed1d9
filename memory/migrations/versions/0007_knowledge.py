"""Concepts and notes"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("titles") as titles:
        titles.add_column(sa.Column("concepts", sa.JSON(), nullable=False, server_default="{}"))
        titles.add_column(sa.Column("notes", sa.JSON(), nullable=False, server_default="{}"))
        titles.add_column(sa.Column("notes_known", sa.Boolean(), nullable=False, server_default=sa.false()))
        titles.add_column(sa.Column("suits_from", sa.Integer(), nullable=True))
        titles.add_column(sa.Column("ending", sa.String(length=12), nullable=True))
    with op.batch_alter_table("titles") as titles:
        for column in ("concepts", "notes", "notes_known"):  # a default for the titles there were, not for new ones
            titles.alter_column(column, server_default=None)


def downgrade() -> None:
    for column in ("ending", "suits_from", "notes_known", "notes", "concepts"):
        op.drop_column("titles", column)
