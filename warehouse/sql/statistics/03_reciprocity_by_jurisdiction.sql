-- Purpose: recognition rates per direction and jurisdiction.
--
-- Grain: one row a direction and jurisdiction with any decision. Columns and rule: recognition_rates, dimension all.
CREATE MACRO reciprocity_as_of(decided_by, known_by) AS TABLE
SELECT * EXCLUDE (dimension, value)
FROM recognition_rates_as_of(decided_by, known_by)
WHERE dimension = 'all' AND jurisdiction <> '*';

CREATE VIEW reciprocity_by_jurisdiction AS
SELECT * EXCLUDE (dimension, value) FROM recognition_rates WHERE dimension = 'all' AND jurisdiction <> '*';

COMMENT ON MACRO TABLE reciprocity_as_of IS 'Recognition rates per direction and jurisdiction, on two clocks';
COMMENT ON VIEW reciprocity_by_jurisdiction IS
  'Recognition rates of commercial decisions per direction and jurisdiction, with interval and what was left out';
