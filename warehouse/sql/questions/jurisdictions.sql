-- Purpose: every jurisdiction that can be asked about, by code and names.
SELECT iso2, name_en, name_zh, kind FROM jurisdictions WHERE kind <> 'home' ORDER BY iso2;
