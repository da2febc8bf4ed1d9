"""Other recommenders of community ratings, fitted on the same ratings as Usher in the same run.

Each takes liked [raters, titles] (1 where a rater gave four stars or more) and profiles of the same form, and gives a
score per profile and title. Written out here so that what Usher is compared with can be read.
"""

from collections.abc import Callable

import numpy as np

from bot.ports import Floats

Fit = Callable[[Floats], Callable[[Floats], Floats]]


def popularity(liked: Floats) -> Callable[[Floats], Floats]:
    """By the number of likes."""
    likes = liked.sum(axis=0)
    return lambda profiles: np.broadcast_to(likes, profiles.shape)


def item_knn(liked: Floats, shrink: float = 10.0) -> Callable[[Floats], Floats]:
    """The sum of damped cosines to the profile's titles (Sarwar et al. 2001)."""
    length = np.linalg.norm(liked, axis=0)

    def score(profiles: Floats) -> Floats:
        scaled = profiles / np.maximum(length, 1e-6)
        return (scaled @ liked.T @ liked) / (length + shrink / max(float(length.mean()), 1e-6))

    return score


def user_knn(liked: Floats, neighbours: int = 50, shrink: float = 5.0) -> Callable[[Floats], Floats]:
    """What the 50 raters with the nearest tastes like, each counting by its damped cosine (Herlocker et al. 1999)."""

    def score(profiles: Floats) -> Floats:
        lengths = np.linalg.norm(profiles, axis=1)[:, None] * np.linalg.norm(liked, axis=1)
        near = profiles @ liked.T / (lengths + shrink)
        least = np.partition(near, -neighbours, axis=1)[:, -neighbours][:, None]
        return np.where(near >= least, near, 0) @ liked

    return score


def ease(liked: Floats, penalty: float = 100.0) -> Callable[[Floats], Floats]:
    """EASE (Steck 2019) in closed form, through the raters, who are fewer than the titles."""
    lower = np.linalg.cholesky(liked @ liked.T + penalty * np.eye(len(liked)))
    half = np.linalg.solve(lower, liked).astype(np.float32)
    room = 1 - (half**2).sum(axis=0)
    return lambda profiles: (profiles @ half.T @ half) / room


def als(
    liked: Floats, factors: int = 32, penalty: float = 3.0, unobserved: float = 0.1, rounds: int = 8
) -> Callable[[Floats], Floats]:
    """Implicit matrix factorisation by alternating least squares (Hu et al. 2008, as tuned by Rendle et al. 2021)."""
    known = np.flatnonzero(liked.any(axis=0))
    titles = np.random.default_rng(0).normal(scale=0.1, size=(len(known), factors)).astype(np.float32)
    ridge = (penalty * np.eye(factors)).astype(np.float32)

    def solved(given: Floats, other: Floats) -> Floats:
        gram = unobserved * other.T @ other + ridge
        rows = [other[np.flatnonzero(row)] for row in given]
        return np.array([np.linalg.solve(gram + own.T @ own, own.sum(axis=0)) for own in rows], dtype=np.float32)

    for _ in range(rounds):
        titles = solved(liked[:, known].T, solved(liked[:, known], titles))

    def score(profiles: Floats) -> Floats:
        found = np.full(profiles.shape, -np.inf, dtype=np.float32)
        found[:, known] = solved(profiles[:, known], titles) @ titles.T
        return found

    return score


PEERS: dict[str, Fit] = {
    "popularity": popularity, "item-kNN": item_knn, "user-kNN": user_knn, "EASE": ease, "ALS": als,
}  # fmt: skip
