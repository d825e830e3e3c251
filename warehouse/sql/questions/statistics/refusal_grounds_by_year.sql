-- Purpose: grounds of commercial decisions by year, whatever they led to.
--
-- Grain: one row a direction, ground and year; no year where none is certain.
SELECT direction, ground, decided_in, CAST(sum(n) AS INTEGER) AS n
FROM refusal_grounds_by_year
WHERE scope = 'commercial'
GROUP BY direction, ground, decided_in
ORDER BY direction, sum(sum(n)) OVER (PARTITION BY direction, ground) DESC, ground, decided_in NULLS LAST;
