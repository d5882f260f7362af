-- subject: work
-- entity: work
-- from: work AS w JOIN person AS p ON p.id = w.person JOIN household AS h ON h.id = p.household
-- record: w.id
-- household: p.household

-- fact: active integer
ifnull(p.status, '1') = '1' AND ifnull(h.status, '1') = '1'

-- fact: name text
p.name

-- fact: earlier_start text
(SELECT o.start_month FROM work AS o WHERE o.person = w.person AND o.id <> w.id AND ifnull(o.planned, 0) = 0
 AND (o.start_month < w.start_month OR (o.start_month = w.start_month AND o.entry < w.entry))
 AND (o.end_month IS NULL OR o.end_month >= w.start_month) ORDER BY o.start_month LIMIT 1)

-- fact: plan integer
ifnull(w.planned, 0)

-- fact: open_job integer
ifnull(w.planned, 0) = 0 AND (w.end_month IS NULL OR w.end_month >= substr(today(), 1, 7))

-- fact: age_at_start integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), date(w.start_month || '-01', '+1 month', '-1 day'))
