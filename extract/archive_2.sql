-- Version 2 of the index: what a page says apart from its markup, and the publisher's own mark of a version.
-- text_sha256 is '' where it was not known; mark is what the newest list says, mark_kept what was fetched.

ALTER TABLE fetches ADD COLUMN text_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN text_sha256 TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE pages ADD COLUMN mark_kept TEXT NOT NULL DEFAULT '';
CREATE INDEX pages_marked ON pages (source_id) WHERE mark <> mark_kept;
CREATE INDEX fetches_of_pages ON fetches (url, fetch_id);
