"""Documents that look like what councils publish, each a page of text with its truth below."""
