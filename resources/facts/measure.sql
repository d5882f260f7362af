-- subject: measure
-- entity: measure
-- from: measure AS e JOIN household AS h ON h.id = e.household LEFT JOIN person AS p ON p.id = e.person LEFT JOIN monitoring_case AS c ON c.id = e.monitoring_case
-- record: e.id
-- household: e.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: running integer
ifnull(e.status, '2') = '2'

-- fact: begun integer
ifnull(e.status, '2') IN ('2', '3')

-- fact: minimum_living_members integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.minimum_living IN ('2', '3')

-- fact: special_support_members integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.special_support IN ('2', '3')

-- fact: certified_members integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND (m.id_type = '02' OR length(m.id_number) IN (20, 22) OR m.disability_certificate IS NOT NULL)

-- fact: able_members integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.labour IN ('1', '2', '3')

-- fact: members integer
-- count: person AS m
ifnull(m.status, '1') = '1'

-- fact: beneficiary text
p.name

-- fact: beneficiary_labour text
p.labour

-- fact: subsidised_workers integer
-- count: person AS m
m.transport_subsidy > 0

-- fact: subsidised_jobs integer
-- count: work AS w JOIN person AS m ON m.id = w.person
w.transport_subsidy > 0

-- fact: outside_workers integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.work_months > 0 AND (m.work_area IN ('03', '04') OR m.abroad = 1)

-- fact: outside_jobs integer
-- count: work AS w JOIN person AS m ON m.id = w.person
ifnull(w.planned, 0) = 0 AND (w.area IN ('03', '04') OR w.abroad = 1)

-- fact: last_outside_start text
(SELECT max(w.start_month) FROM person AS m JOIN work AS w ON w.person = m.id WHERE m.household = e.household
 AND e.item = '0202' AND ifnull(w.planned, 0) = 0 AND (w.area IN ('03', '04') OR w.abroad = 1))

-- fact: identified_month text
coalesce(c.identified_month, substr(c.identified_on, 1, 7), h.identified_month)

-- fact: begun_year text
substr(e.begun_on, 1, 4)

-- fact: fee_cutoff date
date(substr(e.begun_on, 1, 4) || '-01-01', '+' || (parameter('insurance_fee_days', e.begun_on) - 1) || ' days')
