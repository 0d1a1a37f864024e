"""What a report says of its figures, each sentence held against them."""
