"""Names of titles are found in memory"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("title_names")


def downgrade() -> None:
    op.create_table(
        "title_names",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["title_id"], ["titles.id"], name=op.f("fk_title_names_title_id_titles"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_title_names")),
    )
    for column in ("folded", "title_id"):
        op.create_index(op.f(f"ix_title_names_{column}"), "title_names", [column], unique=False)
