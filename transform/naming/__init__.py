"""Naming: which parties of a case are natural persons, and how their names are masked."""
