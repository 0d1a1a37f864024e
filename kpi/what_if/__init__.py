"""The same figures under another rule, another decision, or with other figures."""
