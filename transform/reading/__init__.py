"""Reading: one document's text to accounts of rulings, each value with its evidence."""
