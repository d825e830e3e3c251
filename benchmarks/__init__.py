"""Benchmarks: each prints its figures and ratios against named alternatives in one run."""
