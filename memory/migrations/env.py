"""Alembic's way in: runs on the connection that memory.database hands over."""

from alembic import context

from memory.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
