"""The language model: its client, budget, circuit and prices, and what was kept of its answers."""
