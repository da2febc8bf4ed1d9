"""What English-speaking newcomers say first, and how they go on."""

import pytest

pytestmark = pytest.mark.asyncio
