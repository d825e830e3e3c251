-- Purpose: what "as of a day" means, written once.
--
-- build_as_of(): the day on which this file was built; every "now" of a statistic.
-- decided_by(latest, day): whether a decision was out by the day. A partial date counts from its last
-- day on: a ruling "of 2020" was certainly out by 2020-12-31, and not certainly a day before. At or
-- after build_as_of() every decision of the file counts, undated ones too: they are known, so they are out.
-- signed_by(stated, day): whether a date stated to the year, month or day had certainly come by the day.
CREATE MACRO build_as_of() AS (SELECT CAST(value AS DATE) FROM meta WHERE key = 'as_of');

CREATE MACRO decided_by(latest, day) AS
  coalesce(latest <= CAST(day AS DATE), false) OR CAST(day AS DATE) >= build_as_of();

CREATE MACRO signed_by(stated, day) AS
  CASE
    WHEN length(stated) = 10 THEN stated <= CAST(CAST(day AS DATE) AS VARCHAR)
    ELSE stated < left(CAST(CAST(day AS DATE) AS VARCHAR), length(stated))
  END;

COMMENT ON MACRO build_as_of IS 'Day on which this file was built';
COMMENT ON MACRO decided_by IS 'Whether a decision with that latest possible date was out by the day';
COMMENT ON MACRO signed_by IS 'Whether a date stated to the year, month or day had certainly come by the day';
