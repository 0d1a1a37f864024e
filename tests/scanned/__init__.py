"""Reports that are pictures: typeset here, laid on a bad scanner, their truth typed by hand."""
