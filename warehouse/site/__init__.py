"""The site: static pages in English and Chinese that people read, made of the published file alone."""
