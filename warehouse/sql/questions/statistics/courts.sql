-- Purpose: the English names of courts.
--
-- Grain: one row a Chinese name; of courts that share one, the first code.
SELECT name_zh, arg_min(name_en, court_code) AS name_en
FROM courts
WHERE name_en IS NOT NULL
GROUP BY name_zh
ORDER BY name_zh;
