-- Purpose: the classes of enforceability and the caveats, in words, with how the claim counts them.
--
-- Grain: one row a class; one row a caveat. counts_strict: judgments can be enforced on a treaty or on a
-- precedent of a Chinese court. counts_wide: also where reciprocity is only likely. An arrangement with Hong
-- Kong, Macao or Taiwan counts in both readings where the asker lets these regions in.
CREATE VIEW enforceability_classes AS
SELECT *
FROM (
  VALUES
    (1, 'interregional_arrangement', 'arrangement between regions of China', true, true,
      'Not a foreign judgment: an arrangement or SPC rules for Hong Kong, Macao or Taiwan apply'),
    (2, 'interregional_without_arrangement', 'no arrangement known', false, false,
      'Not a foreign judgment; no arrangement or SPC rules are known to have been in force on the day'),
    (3, 'treaty_in_force', 'treaty in force', true, true,
      'A bilateral treaty with a clause on judgments is in force'),
    (4, 'reciprocity_confirmed', 'reciprocity confirmed', true, true,
      'A Chinese court has recognised a commercial judgment of this state without a treaty'),
    (5, 'reciprocity_likely', 'reciprocity likely', false, true,
      'No such precedent, but the courts of this state have recognised a Chinese judgment, an understanding'
      || ' exists, or an insolvency ruling of this state was recognised'),
    (6, 'refused_no_reciprocity_since_2022', 'refused for want of reciprocity since 2022', false, false,
      'The latest Chinese ruling on the question found no reciprocity, under the test in use since 2022'),
    (7, 'refused_no_reciprocity_before_2022', 'refused for want of reciprocity before 2022', false, false,
      'The latest Chinese ruling on the question found no reciprocity, under the test given up in 2022'),
    (8, 'refused_no_reciprocity_undated', 'refused for want of reciprocity, date unknown', false, false,
      'The latest Chinese ruling on the question found no reciprocity; which test it used is not known'),
    (9, 'no_decision_known', 'no decision known', false, false,
      'No treaty in force and no Chinese ruling on the question is known: this is not a no')
) AS classes (place, class, words, counts_strict, counts_wide, meaning);

COMMENT ON VIEW enforceability_classes IS 'The classes of enforceability, in the order in which they are tried';

CREATE VIEW enforceability_caveats AS
SELECT *
FROM (
  VALUES
    ('basis_not_stated', 'no source states on what basis the judgment was recognised'),
    ('insolvency_only', 'the only recognition known is of an insolvency ruling, which has a test of its own'),
    ('insolvency_recognition_exists', 'an insolvency ruling of this state was recognised, under a test of its own'),
    ('later_refusal', 'a later application was refused, on some ground'),
    ('order_uncertain', 'dates are too coarse to tell whether the recognition or the refusal came last'),
    ('other_decisions_exist', 'there are Chinese rulings that say nothing on reciprocity, such as dismissals'),
    ('outbound_refused', 'courts of this state have refused a Chinese judgment'),
    ('refused_before_2022', 'a Chinese court found no reciprocity before 2022; the test changed since'),
    ('single_decision', 'it rests on one dispute only'),
    ('treaty_date_unknown', 'the day of entry into force is not known; taken as in force since signature'),
    ('treaty_refusals_exist', 'judgments of this state were refused although there is a treaty'),
    ('treaty_status_unknown', 'a treaty exists, but whether it is in force is not known'),
    ('treaty_without_judgment_clause', 'a treaty exists, but it has no clause on judgments'),
    ('undated_decision', 'it rests on a decision without a date')
) AS caveats (caveat, words);

COMMENT ON VIEW enforceability_caveats IS 'The caveats of a class of enforceability, in words';
COMMENT ON COLUMN enforceability_classes.place IS 'Place in the order in which classes are tried';
COMMENT ON COLUMN enforceability_classes.class IS 'Code of the class';
COMMENT ON COLUMN enforceability_classes.words IS 'The class in a few words';
COMMENT ON COLUMN enforceability_classes.counts_strict IS 'Whether the strict reading of the claim counts it';
COMMENT ON COLUMN enforceability_classes.counts_wide IS 'Whether the wide reading of the claim counts it';
COMMENT ON COLUMN enforceability_classes.meaning IS 'What the class says, in a sentence';
COMMENT ON COLUMN enforceability_caveats.caveat IS 'Code of the caveat';
COMMENT ON COLUMN enforceability_caveats.words IS 'The caveat in words';
