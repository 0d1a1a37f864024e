"""What is asked of a store of reports, answered from what was worked out before."""
