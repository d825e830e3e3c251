-- Purpose: the sources by name, for the pages that cite them. Grain: one row a source.
SELECT source_id, title, publisher, is_official, authority, url, language, licence
FROM sources
ORDER BY source_id
