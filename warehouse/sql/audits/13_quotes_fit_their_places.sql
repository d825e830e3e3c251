-- Purpose: a quote is as long as the place it names, and a place has a start before its end.
--
-- Grain: one row an observation. Where the terms of a source forbid the text, the place stands without the quote.
SELECT observation_id, document_id, quote_start, quote_end, length(quote) AS n_characters
FROM observations
WHERE (quote_start IS NULL) <> (quote_end IS NULL)
  OR quote_start < 0
  OR quote_end < quote_start
  OR (quote IS NOT NULL AND quote_start IS NOT NULL AND length(quote) <> quote_end - quote_start)
ORDER BY observation_id;
