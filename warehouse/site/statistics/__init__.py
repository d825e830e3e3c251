"""The statistics pages: each figure a question, its plot, its limits, and the table and file behind it."""
