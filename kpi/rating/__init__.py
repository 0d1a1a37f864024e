"""What an indicator's own numbers rate it, and what everything else says of that."""
