"""Which printed indicators are one measure, and which names one organisation."""
