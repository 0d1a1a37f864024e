"""What stands on one page: its words, lines, rules, boxes and marks, before any meaning."""
