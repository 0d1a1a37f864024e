"""Known indicators typeset in layouts drawn at random: what goes in must be read back."""
