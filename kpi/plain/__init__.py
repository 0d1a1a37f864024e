"""How anything is put before people: plain words, ink, and files that a spreadsheet opens."""
