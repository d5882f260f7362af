-- subject: household
-- entity: household
-- from: household AS h LEFT JOIN living AS l ON l.household = h.id LEFT JOIN income AS n ON n.entry = (SELECT i.entry FROM income AS i WHERE i.household = h.id ORDER BY i.year DESC LIMIT 1) LEFT JOIN income AS e ON e.entry = (SELECT i.entry FROM income AS i WHERE i.household = h.id AND i.year <= CAST(substr(h.cleared_month, 1, 4) AS INTEGER) + (substr(h.cleared_month, 6, 2) >= '10') ORDER BY i.year DESC LIMIT 1) LEFT JOIN income AS b ON b.entry = (SELECT i.entry FROM income AS i WHERE i.household = h.id AND i.year <= CAST(substr(h.identified_month, 1, 4) AS INTEGER) + (substr(h.identified_month, 6, 2) >= '10') ORDER BY i.year DESC LIMIT 1) LEFT JOIN guarantee AS g ON g.entry = (SELECT i.entry FROM guarantee AS i WHERE i.household = h.id ORDER BY i.year DESC, i.checked_on DESC LIMIT 1) LEFT JOIN monitoring_case AS c ON c.entry = (SELECT k.entry FROM monitoring_case AS k WHERE k.household = h.id ORDER BY k.discovered_on DESC LIMIT 1)
-- record: h.id
-- household: h.id

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: heads integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.relation = '01'

-- fact: spouses integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.relation = '02'

-- fact: has_living integer
l.entry IS NOT NULL

-- fact: members integer
-- count: person AS m
ifnull(m.status, '1') = '1'

-- fact: full_labour integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('1', '2')

-- fact: weak_labour integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour = '3'

-- fact: able_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('1', '2', '3')

-- fact: no_labour integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('4', '5')

-- fact: willing_labour integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('1', '2') AND m.work_willing = 1 AND m.school IS NULL

-- fact: workers integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND (m.work_months > 0 OR m.public_post IS NOT NULL)

-- fact: job_records integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND (m.work_months > 0 OR m.work_start IS NOT NULL)

-- fact: open_jobs integer
-- count: work AS w JOIN person AS m ON m.id = w.person
ifnull(m.status, '1') = '1' AND ifnull(w.planned, 0) = 0
AND (w.end_month IS NULL OR w.end_month >= substr(today(), 1, 7))

-- fact: work_records integer
-- count: work AS w JOIN person AS m ON m.id = w.person
ifnull(m.status, '1') = '1' AND ifnull(w.planned, 0) = 0

-- fact: placed_workers integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND (m.public_post IS NOT NULL OR (m.work_months > 0 AND m.work_channel IN ('01', '02', '06', '07')))

-- fact: post_holders integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.public_post IS NOT NULL

-- fact: students integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.school IS NOT NULL

-- fact: disabled_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND (has_code(m.health, '4') OR m.disability_certificate IS NOT NULL OR m.id_type = '02')

-- fact: sick_members integer
-- count: person AS m
(has_code(m.health, '2') OR has_code(m.health, '3'))

-- fact: minimum_living_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.minimum_living IN ('2', '3')

-- fact: special_support_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.special_support IN ('2', '3')

-- fact: uninsured_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND ifnull(m.medical_resident, 0) <> 1 AND ifnull(m.medical_employee, 0) <> 1
AND NOT (ifnull(m.uninsured_reason IN ('2', '3', '4'), 0) OR ifnull(m.serving_soldier, 0) = 1
OR ifnull(m.uninsured_reason = '1' AND age_on(coalesce(m.birth_date, id_birth(m.id_number)), today()) < 1, 0)
OR ifnull(julianday(today()) - julianday(coalesce(m.birth_date, id_birth(m.id_number))) <= parameter('newborn_days', today()), 0))

-- fact: children_out_of_school integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.school IS NULL AND ifnull(m.education, '1') IN ('1', '2')
AND NOT (ifnull(m.schooling_case IN ('1', '2', '3', '4', '6'), 0) OR ifnull(m.out_of_school_reason IN ('07', '08', '09'), 0))
AND age_on(coalesce(m.birth_date, id_birth(m.id_number)), school_day(today())) BETWEEN parameter('compulsory_age_min', today()) AND parameter('compulsory_age_max', today())

-- fact: poverty_household integer
ifnull(h.base_type = '2', 0)

-- fact: monitored integer
h.monitoring_type IS NOT NULL

-- fact: open_case integer
h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 0

-- fact: cleared integer
h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 1

-- fact: months_until_cleared integer
months_between(h.identified_month || '-01', h.cleared_month || '-01')

-- fact: phone_household text
(SELECT coalesce((SELECT m.name FROM person AS m WHERE m.household = o.id AND ifnull(m.status, '1') = '1' ORDER BY m.relation <> '01', m.entry LIMIT 1), o.code, '…')
 FROM household AS o WHERE o.phone = h.phone AND o.id <> h.id AND ifnull(o.status, '1') = '1' ORDER BY o.entry LIMIT 1)

-- fact: closed_year integer
CAST(strftime('%Y', today()) AS INTEGER) - (strftime('%m', today()) < '10')

-- fact: closed_statements integer
(SELECT count(*) FROM income AS i WHERE i.household = h.id AND i.year = CAST(strftime('%Y', today()) AS INTEGER) - (strftime('%m', today()) < '10'))

-- fact: newest_year integer
n.year

-- fact: newest_spending money
n.compliant_spending

-- fact: clearing_year integer
e.year

-- fact: clearing_per_capita money
e.per_capita

-- fact: clearing_wages money
e.wages

-- fact: clearing_business money
e.business

-- fact: identified_per_capita money
b.per_capita

-- fact: identified_income_year integer
b.year

-- fact: dangerous_house integer
l.dangerous_house

-- fact: unsafe_water integer
ifnull(l.safe_water = 0, 0) OR ifnull(g.water = '2', 0)

-- fact: safe_water integer
l.safe_water

-- fact: industry_help integer
l.industry_help_kind IS NOT NULL

-- fact: guarantee_problem integer
ifnull('2' IN (g.education, g.medical, g.housing, g.water), 0)

-- fact: clearing_months_min integer
parameter('clearing_months_min', h.cleared_month || '-01')

-- fact: clearing_months_now integer
parameter('clearing_months_min', today())

-- fact: visit_months integer
CASE WHEN h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 0 THEN parameter('visit_months_monitored', today())
 WHEN h.monitoring_type IS NOT NULL OR h.base_type = '2' THEN parameter('visit_months_poverty', today())
 ELSE parameter('visit_months_ordinary', today()) END

-- fact: last_visit date
(SELECT max(v.visited_on) FROM visit AS v WHERE v.household = h.id AND v.visited_on <= today())

-- fact: card_this_year integer
ifnull(substr(h.card_delivered_on, 1, 4) = substr(today(), 1, 4), 0)

-- fact: unstable_workers integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('1', '2', '3') AND m.work_months BETWEEN 1 AND 5

-- What may lower the income, by the newest statement and the one of the year before, students and who is gone; people decide.
-- Illness is left out: it would mask the column in every list that is handed round.
-- fact: suggested_causes text
nullif(ltrim(
 ifnull((SELECT CASE WHEN ifnull(n.wages, 0) < i.wages THEN '、务工收入减少' ELSE '' END
   || CASE WHEN ifnull(n.business_net, 0) < i.business_net THEN '、生产经营收入减少' ELSE '' END
   || CASE WHEN ifnull(n.property, 0) < i.property THEN '、财产性收入减少' ELSE '' END
   || CASE WHEN ifnull(n.transfer, 0) < i.transfer THEN '、转移性收入减少' ELSE '' END
  FROM income AS i WHERE i.household = h.id AND i.year = n.year - 1), '')
 || CASE WHEN EXISTS (SELECT 1 FROM person AS m WHERE m.household = h.id AND ifnull(m.status, '1') = '1' AND m.school >= '07') THEN '、因学支出' ELSE '' END
 || CASE WHEN EXISTS (SELECT 1 FROM person AS m WHERE m.household = h.id AND ifnull(m.status, '1') <> '1' AND m.labour IN ('1', '2', '3')) THEN '、劳动力减少' ELSE '' END,
 '、'), '')

-- fact: measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3')

-- fact: measures_ever integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3', '4')

-- fact: safety_net_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.category = '08'

-- fact: developmental_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.developmental = 1

-- fact: real_developmental_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.developmental = 1 AND m.item NOT IN ('0199', '0201', '0299', '0399')

-- fact: industry_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.category = '01'

-- fact: minimum_living_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.item IN ('0800', '0801')

-- fact: special_support_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.item IN ('0800', '0802')

-- fact: school_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.category = '06'

-- fact: job_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND (m.category = '04' OR m.category = '02' AND m.item NOT IN ('0201', '0203'))

-- fact: fee_measures integer
-- count: measure AS m
ifnull(m.status, '2') IN ('2', '3') AND m.item = '0501' AND substr(m.begun_on, 1, 4) = substr(today(), 1, 4)

-- fact: resident_insured integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.medical_resident = 1

-- fact: last_job_month text
(SELECT max(coalesce(w.end_month, '9999-12')) FROM person AS m JOIN work AS w ON w.person = m.id
 WHERE m.household = h.id AND h.monitoring_type IS NOT NULL AND ifnull(w.planned, 0) = 0)

-- fact: identified_day date
coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day'))

-- fact: plan_made_on date
c.plan_made_on

-- fact: months_identified integer
months_between(coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day')), today())

-- fact: measures_late integer
months_between(coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day')), date(today(), '-1 day'))
 >= parameter('measure_months', coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day')))

-- fact: days_identified integer
CAST(julianday(today()) - julianday(coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day'))) AS INTEGER)

-- fact: helped_since date
(SELECT max(min(x.begun_on), coalesce(c.identified_on, date(h.identified_month || '-01', '+1 month', '-1 day'))) FROM measure AS x
 WHERE x.household = h.id AND h.monitoring_type IS NOT NULL AND ifnull(x.status, '2') IN ('2', '3'))

-- fact: last_assessed date
(SELECT max(a.assessed_on) FROM assessment AS a WHERE a.monitoring_case = c.id AND a.kind IN ('2', '3'))

-- fact: last_evaluated date
(SELECT max(s.done_on) FROM case_step AS s WHERE s.monitoring_case = c.id AND s.step IN ('22', '31'))

-- fact: fee_cutoff date
date(substr(today(), 1, 4) || '-01-01', '+' || (parameter('insurance_fee_days', today()) - 1) || ' days')

-- fact: risk_unmatched integer
CASE WHEN coalesce(h.risk_1, h.risk_2, h.risk_3, h.risk_4, h.risk_5) IS NULL THEN 0 ELSE
 unanswered_risks((SELECT group_concat(x.category) FROM measure AS x WHERE x.household = h.id AND ifnull(x.status, '2') IN ('2', '3')),
 h.risk_1, h.risk_2, h.risk_3, h.risk_4, h.risk_5) > 0 END
