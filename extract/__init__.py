"""Extract: fetch, archive and cut source pages into documents. Knows the web and files, never the law."""
