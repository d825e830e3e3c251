-- Purpose: how much of what exists is known: who tells of which decisions, what one publisher alone tells, and what
-- two lists that overlap say about decisions that neither tells.
--
-- Publishers are those of tellings_as_of.
-- Grain: one row a direction and publisher.
CREATE MACRO coverage_by_publisher_as_of(decided_by, known_by) AS TABLE
WITH told AS (
  SELECT *, count(*) OVER (PARTITION BY decision_id) AS n_publishers FROM tellings_as_of(decided_by, known_by)
)
SELECT
  direction,
  publisher,
  count(*) AS n_decisions,
  count(*) FILTER (n_publishers = 1) AS n_alone,
  round(count(*) FILTER (n_publishers = 1) / count(*), 4) AS share_alone
FROM told
GROUP BY direction, publisher
ORDER BY direction, n_decisions DESC, publisher;

CREATE TABLE coverage_by_publisher AS FROM coverage_by_publisher_as_of(NULL, NULL);

COMMENT ON MACRO TABLE coverage_by_publisher_as_of IS
  'Decisions that each publisher tells of, and alone, on two clocks';
COMMENT ON TABLE coverage_by_publisher IS 'Decisions that each publisher tells of, and those that it alone tells of';
COMMENT ON COLUMN coverage_by_publisher.publisher IS 'Host of the pages cited';
COMMENT ON COLUMN coverage_by_publisher.n_decisions IS 'Decisions that its pages tell of';
COMMENT ON COLUMN coverage_by_publisher.n_alone IS 'Of these: no other publisher is cited for them';
COMMENT ON COLUMN coverage_by_publisher.share_alone IS 'n_alone / n_decisions';

-- Grain: one row a direction and pair of the twelve publishers with most decisions that share at least two. Under
-- seven in common (is_rough) the estimate tells no more than its order of magnitude. The interval is normal, its lower
-- end never below what both tell of together (macros chapman, chapman_deviation).
CREATE MACRO coverage_estimates_as_of(decided_by, known_by) AS TABLE
WITH told AS (
  FROM tellings_as_of(decided_by, known_by)
  WHERE publisher IN (
    SELECT publisher FROM coverage_by_publisher_as_of(decided_by, known_by) GROUP BY publisher
    ORDER BY sum(n_decisions) DESC, publisher LIMIT 12
  )
),
sizes AS (SELECT direction, publisher, count(*) AS n FROM told GROUP BY ALL),
pairs AS (
  SELECT a.direction, a.publisher AS first_list, b.publisher AS second_list, count(*) AS m
  FROM told AS a
  JOIN told AS b ON a.decision_id = b.decision_id AND a.publisher < b.publisher
  GROUP BY ALL
  HAVING count(*) >= 2
),
estimated AS (
  SELECT
    p.*,
    x.n AS n1,
    y.n AS n2,
    chapman(x.n, y.n, p.m) AS estimate,
    chapman_deviation(x.n, y.n, p.m) AS deviation
  FROM pairs AS p
  JOIN sizes AS x ON x.direction = p.direction AND x.publisher = p.first_list
  JOIN sizes AS y ON y.direction = p.direction AND y.publisher = p.second_list
)
SELECT
  direction,
  first_list,
  second_list,
  n1 AS n_first,
  n2 AS n_second,
  m AS n_both,
  n1 + n2 - m AS n_known,
  CAST(round(estimate) AS BIGINT) AS estimate,
  CAST(round(greatest(estimate - 1.959963984540054 * deviation, n1 + n2 - m)) AS BIGINT) AS estimate_low,
  CAST(round(estimate + 1.959963984540054 * deviation) AS BIGINT) AS estimate_high,
  m < 7 AS is_rough,
  'Holds only if the lists were made independently and every decision was as likely to be found: lists of'
    || ' specialists copy each other and prefer the novel, so the estimate is a lower bound of what is publishable,'
    || ' not of what exists' AS caveat
FROM estimated
ORDER BY direction, n_both DESC, first_list, second_list;

CREATE TABLE coverage_estimates AS FROM coverage_estimates_as_of(NULL, NULL);

COMMENT ON MACRO TABLE coverage_estimates_as_of IS
  'Capture-recapture estimates from pairs of publishers, on two clocks';
COMMENT ON TABLE coverage_estimates IS
  'Capture-recapture estimates (Chapman) of how many decisions could be known, from pairs of publishers that overlap';
COMMENT ON COLUMN coverage_estimates.first_list IS 'One publisher';
COMMENT ON COLUMN coverage_estimates.second_list IS 'The other';
COMMENT ON COLUMN coverage_estimates.n_first IS 'Decisions that the first tells of';
COMMENT ON COLUMN coverage_estimates.n_second IS 'Decisions that the second tells of';
COMMENT ON COLUMN coverage_estimates.n_both IS 'Decisions that both tell of';
COMMENT ON COLUMN coverage_estimates.n_known IS 'Decisions that at least one of the two tells of';
COMMENT ON COLUMN coverage_estimates.estimate IS 'Estimated number that lists of this kind could tell of';
COMMENT ON COLUMN coverage_estimates.estimate_low IS 'Lower end of the 95 % interval';
COMMENT ON COLUMN coverage_estimates.estimate_high IS 'Upper end of the 95 % interval';
COMMENT ON COLUMN coverage_estimates.is_rough IS 'Under seven in common: no more than an order of magnitude';
COMMENT ON COLUMN coverage_estimates.caveat IS 'What has to hold for the estimate, and does not quite';
