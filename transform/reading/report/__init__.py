"""Reports of any language: what they name, which ruling each sentence speaks of, and what it says of it."""
