"""Intake: what transform hands over, laid out as the rows of the tables."""
