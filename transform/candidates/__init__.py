"""Rows that a scan found: read as rulings, and put into kinds."""
