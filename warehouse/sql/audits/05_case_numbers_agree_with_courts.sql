-- Purpose: the court code inside a case number is that of the deciding court.
--
-- Grain: one row a decision. Only numbers of the form in use since 2016 with a code of digits, such as
-- （2018）沪72协外认1号, and only codes of the table of courts. A decision whose court or number is on record as a
-- contradiction is left out: it is shown there. Names may differ by the province in front.
SELECT d.decision_id, d.case_number, d.court_zh, d.court_code, c.name_zh AS court_of_code
FROM (
  SELECT *, regexp_extract(case_number, '^（\d{4}）(\p{Han}\d{2,4})\p{Han}', 1) AS code FROM decisions
) AS d
JOIN courts AS c ON c.court_code = d.code
WHERE (
    d.court_code <> d.code
    OR (d.court_zh IS NOT NULL AND NOT ends_with(c.name_zh, d.court_zh) AND NOT ends_with(d.court_zh, c.name_zh))
  )
  AND NOT EXISTS (
    SELECT 1 FROM contradictions AS x
    WHERE x.decision_id = d.decision_id AND x.field IN ('case_number', 'court_zh')
  )
ORDER BY d.decision_id;
