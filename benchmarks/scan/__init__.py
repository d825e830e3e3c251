"""The national scan, measured: a generator of synthetic dumps, the alternatives, and the table of ratios."""
