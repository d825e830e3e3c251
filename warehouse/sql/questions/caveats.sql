-- Purpose: the caveats in words.
SELECT caveat, words FROM enforceability_caveats;
