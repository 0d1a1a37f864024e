"""Cards and tiles: boxes that hold one indicator each, and what the words in one are there."""
