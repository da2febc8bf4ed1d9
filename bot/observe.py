"""What the operator sees: one structured log line a turn, and the figures at /metrics. Never a text or a token."""

import io
import logging
import sys
from pathlib import Path
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

registry = CollectorRegistry()
_BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 3.0, 10.0)

question_answered = Counter(
    "usher_question_answered", "Questions answered with a button.", ["domain", "question"], registry=registry
)
recommendations_generated = Counter(
    "usher_recommendations_generated", "Sets of picks made, by what asked for them.", ["origin"], registry=registry
)
card_opened = Counter("usher_card_opened", "Cards opened or paged to.", registry=registry)
refinement_requested = Counter(
    "usher_refinement_requested", "Refinements asked for, by kind.", ["how"], registry=registry
)
vector_search = Histogram(
    "usher_vector_search_seconds",
    "Searches for near titles, in the vector store or in memory.",
    ["where"],
    buckets=_BUCKETS,
    registry=registry,
)
question_asked = Counter(
    "usher_question_asked",
    "Questions put to somebody; what was not answered was skipped or left.",
    ["domain", "question"],
    registry=registry,
)
questionnaires = Counter(
    "usher_questionnaires",
    "Questionnaires by how they go: begun, answered (all of it), cut_short (picks before the last question).",
    ["domain", "how"],
    registry=registry,
)
kept_lists = Counter(
    "usher_kept_lists",
    "Requests answered from a kept list (hit) or searched for anew (miss).",
    ["outcome"],
    registry=registry,
)
errors = Counter("usher_errors", "Turns and jobs that failed, by kind of error.", ["kind"], registry=registry)
failed_turns = Counter("usher_failed_turns", "Turns that failed, by door.", ["door"], registry=registry)
overtaken_turns = Counter(
    "usher_overtaken_turns",
    "Turns that another turn of the same person overtook, by door: each was run again, three times at most.",
    ["door"],
    registry=registry,
)
given_up = Counter(
    "usher_replies_given_up", "Turns whose replies could not be sent for a day, by door.", ["door"], registry=registry
)
said_first = Counter(
    "usher_said_first",
    "Messages that answer none, by what they are and how it went: told, gone (the chat), silent, unsure, no_door.",
    ["what", "outcome"],
    registry=registry,
)
turn_seconds = Histogram(
    "usher_turn_seconds", "From event to replies.", ["door", "flow"], buckets=_BUCKETS, registry=registry
)
language_calls = Counter(
    "usher_language_calls",
    "Questions for the language model: answered, kept, what failed, or why none was sent (budget, share, circuit).",
    ["outcome"],
    registry=registry,
)
language_tokens = Counter("usher_language_tokens", "Tokens of the language model.", ["kind"], registry=registry)
language_cost = Counter("usher_language_cost_dollars", "What the language model cost.", registry=registry)
language_circuit = Gauge(
    "usher_language_circuit", "0 closed, 0.5 on trial, 1 open: nothing is asked.", registry=registry
)
titles_sought = Counter(
    "usher_titles_sought",
    "Titles that were named and not here, looked for at TMDB: found, lacking there, failed, or late for their turn.",
    ["outcome"],
    registry=registry,
)
tmdb_circuit = Gauge("usher_tmdb_circuit", "0 closed, 0.5 on trial, 1 open: TMDB is not asked.", registry=registry)
job_runs = Counter("usher_job_runs", "Runs of jobs by how they ended.", ["job", "outcome"], registry=registry)
job_seconds = Histogram(
    "usher_job_seconds",
    "How long runs of jobs took.",
    ["job"],
    buckets=(0.1, 1, 5, 30, 120, 600, 3600),
    registry=registry,
)
job_ended = Gauge(
    "usher_job_ended_timestamp_seconds", "When a job last ended, in whichever process.", ["job"], registry=registry
)
job_failures = Gauge(
    "usher_job_failures_in_a_row", "A job's failures since it last went well.", ["job"], registry=registry
)
picks_overdue = Gauge(
    "usher_picks_overdue",
    "People who were here within a month and whose waiting picks are older than six hours; worth an alarm above 0.",
    registry=registry,
)
queue_oldest = Gauge("usher_queue_oldest_seconds", "How long the longest due work waits.", registry=registry)

log = structlog.get_logger("usher")


class _StandardError(io.TextIOBase):
    """Standard error as it is when a line is written, not when logging was configured."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


def configure(level: str, json_lines: bool, file: Path | None = None) -> None:
    """Send the log to standard error, or to a file while the terminal is used for talking."""
    renderer = structlog.processors.JSONRenderer() if json_lines else structlog.dev.ConsoleRenderer(colors=False)
    stream: Any = file.open("a", encoding="utf-8") if file else _StandardError()
    number = logging.getLevelName(level.upper())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=max(number, logging.WARNING), stream=stream, force=True)
