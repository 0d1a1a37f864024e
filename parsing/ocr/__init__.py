"""Pages that are pictures, read into the form of those with text, and how far to trust that."""
