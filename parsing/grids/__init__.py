"""Tables: where rows and columns run, ruled or not, and what the header words say of them."""
