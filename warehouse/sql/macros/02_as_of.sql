-- Purpose: the two clocks, written once: what was out by a day, and what we knew by a day.
--
-- decided_by and known_by are days; NULL sets no limit. Both count the whole day (UTC).
-- build_as_of(): the day on which this file was built; every "now" of a statistic.
-- out_by(latest, first_seen): the first day on which a decision was certainly out. A ruling "of 2020" was out by
-- 2020-12-31, and not certainly a day before; what we have seen is out, whatever its date.
-- was_out(latest, first_seen, decided_by): whether it was out by the day.
-- was_known(since, known_by): whether something known since a moment was known by the day.
-- signed_from(stated): the first day on which a date stated to the year, month or day had certainly come.
CREATE MACRO build_as_of() AS (SELECT CAST(value AS DATE) FROM meta WHERE key = 'as_of');

CREATE MACRO utc_day(moment) AS CAST(make_timestamp(epoch_us(moment)) AS DATE);

CREATE MACRO out_by(latest, first_seen) AS least(latest, utc_day(first_seen));

CREATE MACRO was_out(latest, first_seen, decided_by) AS
  decided_by IS NULL OR out_by(latest, first_seen) <= CAST(decided_by AS DATE);

CREATE MACRO was_known(since, known_by) AS known_by IS NULL OR utc_day(since) <= CAST(known_by AS DATE);

CREATE MACRO signed_from(stated) AS
  CASE length(stated)
    WHEN 10 THEN CAST(stated AS DATE)
    WHEN 7 THEN CAST(CAST(stated || '-01' AS DATE) + INTERVAL 1 MONTH AS DATE)
    WHEN 4 THEN CAST(CAST(stated || '-01-01' AS DATE) + INTERVAL 1 YEAR AS DATE)
  END;

COMMENT ON MACRO build_as_of IS 'Day on which this file was built';
COMMENT ON MACRO utc_day IS 'The day of a moment, in UTC whatever the time zone of the session';
COMMENT ON MACRO out_by IS 'First day on which a decision was certainly out';
COMMENT ON MACRO was_out IS 'Whether a decision was out by the day; NULL: no limit';
COMMENT ON MACRO was_known IS 'Whether something known since a moment was known by the day; NULL: no limit';
COMMENT ON MACRO signed_from IS 'First day on which a date stated to the year, month or day had certainly come';
