"""The screens, run on a real store without a browser."""
