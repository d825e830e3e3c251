-- Purpose: how many there are, from two lists that overlap (capture-recapture).
--
-- Grain: one number a call. n1 and n2: length of the lists; m: entries that both have. Rule: D. G. Chapman (1951),
-- Univ. Calif. Publ. Stat. 1, 131-160; the variance by G. A. F. Seber (1970), Biometrika 57, 13-22.
CREATE MACRO chapman(n1, n2, m) AS (n1 + 1.0::DOUBLE) * (n2 + 1) / (m + 1) - 1;

CREATE MACRO chapman_deviation(n1, n2, m) AS
  sqrt((n1 + 1.0::DOUBLE) * (n2 + 1) * (n1 - m) * (n2 - m) / (pow(m + 1, 2) * (m + 2)));

COMMENT ON MACRO chapman IS 'Chapman''s estimate of the size of a population from two lists with m entries in common';
COMMENT ON MACRO chapman_deviation IS 'Standard deviation of that estimate (Seber)';
