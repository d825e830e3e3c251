"""Plots as pure functions: rows and words in, the text of an inline SVG out.

A plot carries no colour of its own: its marks have classes (``fill-refused``), which the stylesheet of the
site paints for both themes. Rows come already in words, so that a plot knows no language and no database.
"""
