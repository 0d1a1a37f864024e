"""Consistent reports with one thing changed at a time: each change is found, and nothing else."""
