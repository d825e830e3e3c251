"""Transform: text in, facts out. Pure: no network, no clock, no database, no files but its own registries."""
