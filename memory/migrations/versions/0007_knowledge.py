"""Concepts and notes"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("titles", sa.Column("concepts", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("titles", sa.Column("notes", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("titles", sa.Column("notes_known", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("titles", sa.Column("suits_from", sa.Integer(), nullable=True))
    op.add_column("titles", sa.Column("ending", sa.String(length=12), nullable=True))


def downgrade() -> None:
    for column in ("ending", "suits_from", "notes_known", "notes", "concepts"):
        op.drop_column("titles", column)
