"""Jobs"""

import sqlalchemy as sa
from alembic import op

from memory.tables import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("until", Moment(timezone=True), nullable=True),
        sa.Column("due", Moment(timezone=True), nullable=True),
        sa.Column("started", Moment(timezone=True), nullable=True),
        sa.Column("ended", Moment(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=10), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("ms", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_jobs")),
    )
    op.create_table(
        "waiting_picks",
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["profiles.id"], name=op.f("fk_waiting_picks_profile_id_profiles"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("profile_id", name=op.f("pk_waiting_picks")),
    )
    op.create_index(op.f("ix_waiting_picks_made_at"), "waiting_picks", ["made_at"], unique=False)
    op.create_table(
        "trends",
        sa.Column("title_id", sa.String(length=30), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("heat", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("title_id", name=op.f("pk_trends")),
    )
    op.create_index(op.f("ix_searches_at"), "searches", ["at"], unique=False)
    with op.batch_alter_table("queue") as queue:
        queue.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
        queue.add_column(sa.Column("aside", sa.String(length=40), nullable=True))
    with op.batch_alter_table("queue") as queue:
        queue.alter_column("tries", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("queue") as queue:
        queue.drop_column("aside")
        queue.drop_column("tries")
    op.drop_index(op.f("ix_searches_at"), "searches")
    op.drop_table("trends")
    op.drop_table("waiting_picks")
    op.drop_table("jobs")
