"""What is shown and exported, as small tables and lists."""
