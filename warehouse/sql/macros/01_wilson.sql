-- Purpose: bounds of the 95 % Wilson score interval for k successes in n trials.
--
-- Grain: one number a call; NULL where n is 0. k = 0 and k = n give exactly 0 and 1.
-- Rule: E. B. Wilson (1927), J. Am. Stat. Assoc. 22, 209-212, without continuity correction;
-- z = 1.959963984540054, the 97.5 % point of the normal distribution.
CREATE MACRO wilson_low(k, n) AS
  CASE
    WHEN n > 0 AND k = 0 THEN 0.0::DOUBLE
    WHEN n > 0 THEN
      (k::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
        - 1.959963984540054
          * sqrt((k::DOUBLE / n) * (1 - k::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2))))
      / (1 + pow(1.959963984540054, 2) / n)
  END;

CREATE MACRO wilson_high(k, n) AS
  CASE
    WHEN n > 0 AND k = n THEN 1.0::DOUBLE
    WHEN n > 0 THEN
      (k::DOUBLE / n + pow(1.959963984540054, 2) / (2 * n)
        + 1.959963984540054
          * sqrt((k::DOUBLE / n) * (1 - k::DOUBLE / n) / n + pow(1.959963984540054, 2) / (4 * pow(n, 2))))
      / (1 + pow(1.959963984540054, 2) / n)
  END;

COMMENT ON MACRO wilson_low IS 'Lower bound of the 95 % Wilson interval for k of n; NULL for n = 0';
COMMENT ON MACRO wilson_high IS 'Upper bound of the 95 % Wilson interval for k of n; NULL for n = 0';
