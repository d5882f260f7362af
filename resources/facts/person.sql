-- subject: person
-- entity: person
-- from: person AS p JOIN household AS h ON h.id = p.household LEFT JOIN person AS d ON d.entry = (SELECT min(m.entry) FROM person AS m WHERE m.household = p.household AND m.relation = '01' AND ifnull(m.status, '1') = '1') LEFT JOIN income AS i ON i.entry = (SELECT x.entry FROM income AS x WHERE x.household = p.household ORDER BY x.year DESC LIMIT 1)
-- record: p.id
-- household: p.household

-- fact: active integer
ifnull(p.status, '1') = '1' AND ifnull(h.status, '1') = '1'

-- fact: born date
coalesce(p.birth_date, id_birth(p.id_number))

-- fact: age integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), today())

-- fact: school_age integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), school_day(today()))

-- fact: days_old integer
CAST(julianday(today()) - julianday(coalesce(p.birth_date, id_birth(p.id_number))) AS INTEGER)

-- fact: real_id integer
p.id_number IS NOT NULL AND ifnull(p.id_type, '01') IN ('01', '02') AND substr(p.id_number, 1, 6) <> '999999'

-- fact: id_length integer
length(p.id_number)

-- fact: id_birth_date date
id_birth(p.id_number)

-- fact: duplicate text
(SELECT ifnull(o.name, '?') FROM person AS o JOIN household AS g ON g.id = o.household
 WHERE o.identity = p.identity AND o.id <> p.id AND length(p.identity) = 18 AND substr(p.identity, 1, 6) <> '999999'
   AND ifnull(o.status, '1') = '1' AND ifnull(g.status, '1') = '1' ORDER BY o.entry LIMIT 1)

-- fact: duplicate_head text
(SELECT ifnull((SELECT d.name FROM person AS d WHERE d.household = o.household AND d.relation = '01'
   AND ifnull(d.status, '1') = '1' ORDER BY d.entry LIMIT 1), ifnull(o.name, '?')) FROM person AS o
 WHERE o.identity = p.identity AND o.id <> p.id AND length(p.identity) = 18 AND substr(p.identity, 1, 6) <> '999999'
   AND ifnull(o.status, '1') = '1' ORDER BY o.entry LIMIT 1)

-- fact: other_name text
(SELECT o.name FROM person AS o WHERE o.identity = p.identity AND o.id <> p.id AND o.name <> p.name
   AND length(p.identity) = 18 AND substr(p.identity, 1, 6) <> '999999' ORDER BY o.entry LIMIT 1)

-- fact: is_head integer
ifnull(p.relation = '01', 0)

-- fact: head text
d.name

-- fact: head_sex text
d.sex

-- fact: head_born date
coalesce(d.birth_date, id_birth(d.id_number))

-- fact: household_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'

-- fact: poverty_household integer
ifnull(h.base_type = '2', 0)

-- fact: monitored integer
h.monitoring_type IS NOT NULL

-- fact: open_case integer
h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 0

-- fact: student integer
p.school IS NOT NULL

-- fact: out_of_school integer
p.school IS NULL AND ifnull(p.education, '1') IN ('1', '2')
AND NOT (ifnull(p.schooling_case IN ('1', '2', '3', '4', '6'), 0) OR ifnull(p.out_of_school_reason IN ('07', '08', '09'), 0))
AND age_on(coalesce(p.birth_date, id_birth(p.id_number)), school_day(today()))
    BETWEEN parameter('compulsory_age_min', today()) AND parameter('compulsory_age_max', today())

-- fact: healthy integer
ifnull(p.health = '1', 0)

-- fact: seriously_ill integer
p.health IS NOT NULL AND has_code(p.health, '3')

-- fact: disabled integer
p.health IS NOT NULL AND has_code(p.health, '4')

-- fact: has_certificate integer
ifnull(p.id_type = '02', 0) OR ifnull(length(p.id_number) IN (20, 22), 0) OR p.disability_certificate IS NOT NULL

-- fact: kind_of_disability text
coalesce(p.disability_class, certificate_class(p.disability_certificate), certificate_class(p.id_number))

-- fact: grade_of_disability text
coalesce(p.disability_grade, certificate_grade(p.disability_certificate), certificate_grade(p.id_number))

-- fact: full_labour integer
ifnull(p.labour IN ('1', '2'), 0)

-- fact: weak_labour integer
ifnull(p.labour = '3', 0)

-- fact: no_labour integer
ifnull(p.labour IN ('4', '5'), 0)

-- fact: works integer
ifnull(p.work_months > 0, 0)

-- fact: works_now integer
ifnull(p.work_months > 0, 0) AND (p.work_end IS NULL OR p.work_end >= substr(today(), 1, 7))

-- fact: age_at_work_start integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), date(p.work_start || '-01', '+1 month', '-1 day'))

-- fact: months_in_job integer
months_between(p.work_start || '-01', today())

-- fact: has_job_record integer
EXISTS (SELECT 1 FROM work AS w WHERE w.person = p.id AND ifnull(w.planned, 0) = 0
 AND (w.end_month IS NULL OR w.end_month >= substr(today(), 1, 7)))

-- fact: other_place text
(SELECT o.work_place FROM person AS o WHERE o.phone = p.phone AND o.id <> p.id AND ifnull(o.status, '1') = '1'
   AND instr(o.work_place, p.work_place) = 0 AND instr(p.work_place, o.work_place) = 0 ORDER BY o.entry LIMIT 1)

-- fact: has_post integer
p.public_post IS NOT NULL

-- fact: post_kinds integer
length(p.public_post) - length(replace(p.public_post, ',', '')) + 1

-- fact: insured integer
ifnull(p.medical_resident, 0) = 1 OR ifnull(p.medical_employee, 0) = 1

-- fact: minimum_living_person integer
ifnull(p.minimum_living IN ('2', '3'), 0)

-- fact: special_support_person integer
ifnull(p.special_support IN ('2', '3'), 0)

-- fact: left_before_this_year integer
p.status_date IS NULL OR substr(p.status_date, 1, 4) < substr(today(), 1, 4)

-- fact: statement_year integer
i.year

-- fact: age_in_statement integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), i.year || '-09-30')

-- fact: household_pension money
CASE WHEN i.transfer_pension IS NOT NULL THEN i.transfer_pension
WHEN i.id IS NOT NULL AND ifnull(i.transfer_reported, 0) = 0 THEN 0 END

-- fact: household_disability_money money
CASE WHEN i.transfer_disability IS NOT NULL THEN i.transfer_disability
WHEN i.id IS NOT NULL AND ifnull(i.transfer_reported, 0) = 0 AND ifnull(i.transfer_other_reported, 0) = 0 THEN 0 END

-- fact: open_loan money
(SELECT sum(n.amount) FROM loan AS n WHERE n.household = p.household AND n.borrower = p.id AND ifnull(n.status, '1') <> '6')
