-- Purpose: a text cell that no spreadsheet takes for a formula.
--
-- Grain: one text a call. Rule: OWASP, CSV injection: a cell that begins with = + - @ tab, carriage return or line
-- feed gets an apostrophe in front. Columns of numbers and dates need none.
CREATE MACRO spreadsheet_safe(cell) AS
  CASE WHEN regexp_matches(cell, '^[=+\-@\t\r\n]') THEN '''' || cell ELSE NULLIF(cell, '') END;

COMMENT ON MACRO spreadsheet_safe IS
  'A text cell with an apostrophe in front where a spreadsheet would take it for a formula';
