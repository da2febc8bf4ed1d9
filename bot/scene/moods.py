"""Moods that are offered as buttons, as trait pushes."""

MOODS: dict[str, dict[str, float]] = {
    "cosy": {"comfort": 1.0, "darkness": -0.7, "humor": 0.3},
    "laugh": {"humor": 1.0, "darkness": -0.5},
    "thrill": {"suspense": 1.0, "pacing_slow": -0.5},
    "cry": {"depth": 0.8, "relationships": 0.7, "humor": -0.4, "life_lessons": 0.5},
    "think": {"intellectual": 1.0, "complexity": 0.7},
    "dream": {"artistic": 0.9, "pacing_slow": 0.5, "fantasy": 0.3},
    "adventure": {"adventure": 1.0, "spectacle": 0.7},
    "romance": {"romance": 1.0, "violence": -0.5},
    "scare": {"scares": 1.0, "suspense": 0.6},
}
"""Moods as trait pushes."""
