"""Analysis"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "thematic_profiles",
        _title(),
        sa.Column("complexity", sa.Float(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("decade", sa.Integer(), nullable=True),
        sa.Column("fame", sa.Float(), nullable=False),
        sa.Column("source", sa.String(length=10), nullable=False),
        *_keys("thematic_profiles"),
    )
    op.create_table(
        "title_themes",
        sa.Column("theme", sa.String(length=30), nullable=False),
        _title(),
        sa.Column("strength", sa.Float(), nullable=False),
        *_keys("title_themes", "theme"),
    )
    op.create_table(
        "emotional_journeys",
        _title(),
        sa.Column("intensity", sa.Float(), nullable=False),
        sa.Column("arc", sa.String(length=20), nullable=False),
        *_keys("emotional_journeys"),
    )
    op.create_table(
        "cinematic_styles",
        _title(),
        sa.Column("pace", sa.Float(), nullable=False),
        sa.Column("palette", sa.String(length=12), nullable=False),
        sa.Column("spectacle", sa.Float(), nullable=False),
        sa.Column("realism", sa.Float(), nullable=False),
        *_keys("cinematic_styles"),
    )
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    for table in reversed(_INDEXED):
        op.drop_table(table)


_INDEXED = {
    "thematic_profiles": ("complexity", "country", "fame"),
    "title_themes": ("title_id",),
    "emotional_journeys": ("intensity", "arc"),
    "cinematic_styles": ("pace", "palette", "spectacle", "realism"),
}


def _title() -> sa.Column[str]:
    return sa.Column("title_id", sa.String(length=30), nullable=False)


def _keys(table: str, *before: str) -> tuple[sa.Constraint, sa.Constraint]:
    reference = op.f(f"fk_{table}_title_id_titles")
    return (
        sa.ForeignKeyConstraint(["title_id"], ["titles.id"], name=reference, ondelete="CASCADE"),
        sa.PrimaryKeyConstraint(*before, "title_id", name=op.f(f"pk_{table}")),
    )
