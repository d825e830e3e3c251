-- Purpose: the class of every foreign state and region, for the map.
--
-- Grain: one row a jurisdiction.
SELECT iso2, name_en, name_zh, kind, class
FROM enforceability
ORDER BY iso2;
