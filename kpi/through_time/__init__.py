"""One measure through all the reports that carry it."""
