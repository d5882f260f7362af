-- subject: assessment
-- entity: assessment
-- from: assessment AS a JOIN monitoring_case AS c ON c.id = a.monitoring_case JOIN household AS h ON h.id = c.household
-- record: a.id
-- household: c.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: newest integer
NOT EXISTS (SELECT 1 FROM assessment AS x WHERE x.monitoring_case = a.monitoring_case AND x.assessed_on > a.assessed_on)

-- fact: case_open integer
c.ended IS NULL

-- fact: case_cleared integer
ifnull(c.ended = '1', 0)

-- fact: household_open integer
h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 0

-- fact: answers_missing integer
(a.housing_problem IS NULL) + (a.dropout IS NULL) + (a.water_problem IS NULL) + (a.uninsured IS NULL)

-- fact: clearing_answers_missing integer
(a.housing_damaged IS NULL) + (a.dropout IS NULL) + (a.water_damaged IS NULL) + (a.uninsured IS NULL)

-- fact: sums_missing integer
(a.members IS NULL) + (a.net IS NULL) + (a.insurance_payout IS NULL) + (a.compliant_spending IS NULL)

-- fact: children_out_of_school integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.school IS NULL AND ifnull(m.education, '1') IN ('1', '2')
AND NOT (ifnull(m.schooling_case IN ('1', '2', '3', '4', '6'), 0) OR ifnull(m.out_of_school_reason IN ('07', '08', '09'), 0))
AND age_on(coalesce(m.birth_date, id_birth(m.id_number)), school_day(today())) BETWEEN parameter('compulsory_age_min', today()) AND parameter('compulsory_age_max', today())

-- fact: schooling_measures integer
-- count: measure AS m
m.category = '06' AND ifnull(m.status, '2') IN ('2', '3')
