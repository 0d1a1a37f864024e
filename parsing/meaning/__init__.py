"""What the printed parts of one indicator mean: target, tolerance, figures and rating."""
