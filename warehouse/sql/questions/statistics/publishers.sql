-- Purpose: how many decisions each publisher tells of, and how many it tells alone.
--
-- Grain: one row a direction and publisher, the widest first.
SELECT direction, publisher, n_decisions, n_alone
FROM coverage_by_publisher
ORDER BY direction, n_decisions DESC, publisher;
