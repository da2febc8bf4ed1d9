"""The table of what processes counted."""

from datetime import datetime

from sqlalchemy import Float, String
from sqlalchemy.orm import Mapped, mapped_column

from memory.table import Table


class TallyRow(Table):
    """How much of something all processes together counted from `step` on, for as long as a step lasts: turns of a
    door, answers of a kind. Of nobody in particular."""

    __tablename__ = "tallies"
    step: Mapped[datetime] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    label: Mapped[str] = mapped_column(String(80), primary_key=True)
    amount: Mapped[float] = mapped_column(Float)
