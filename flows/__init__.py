"""Flows: order the steps, retry, schedule, report. The only package that imports the other three."""
