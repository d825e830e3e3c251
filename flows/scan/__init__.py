"""The scan of a dump, ordered: list, search on all cores, keep the parts, read the candidates, enter them."""
