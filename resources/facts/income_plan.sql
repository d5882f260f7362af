-- subject: income_plan
-- entity: income_plan
-- from: income_plan AS p JOIN household AS h ON h.id = p.household
-- record: p.id
-- household: p.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: members integer
(SELECT count(*) FROM person AS m WHERE m.household = p.household AND ifnull(m.status, '1') = '1')

-- fact: full_labour integer
(SELECT count(*) FROM person AS m WHERE m.household = p.household AND ifnull(m.status, '1') = '1' AND m.labour IN ('1', '2'))

-- fact: weak_labour integer
(SELECT count(*) FROM person AS m WHERE m.household = p.household AND ifnull(m.status, '1') = '1' AND m.labour = '3')

-- fact: before money
coalesce(p.last_per_capita, (SELECT i.per_capita FROM income AS i WHERE i.household = p.household AND i.year = p.year - 1))

-- fact: expected money
coalesce(p.actual_per_capita, p.expected_per_capita,
 (SELECT i.per_capita FROM income AS i WHERE i.household = p.household AND i.year = p.year))

-- fact: fall money
nullif(max(coalesce(p.last_per_capita, (SELECT i.per_capita FROM income AS i WHERE i.household = p.household AND i.year = p.year - 1))
 - coalesce(p.actual_per_capita, p.expected_per_capita,
    (SELECT i.per_capita FROM income AS i WHERE i.household = p.household AND i.year = p.year)), 0), 0)

-- fact: short_of_focus money
nullif(max(fen(parameter('focus_income', p.year || '-12-31')) - coalesce(p.actual_per_capita, p.expected_per_capita,
 (SELECT i.per_capita FROM income AS i WHERE i.household = p.household AND i.year = p.year)), 0), 0)

-- fact: newest_month text
(SELECT r.month FROM plan_progress AS r WHERE r.income_plan = p.id ORDER BY r.month DESC, r.entry DESC LIMIT 1)

-- fact: newest_progress text
(SELECT r.content FROM plan_progress AS r WHERE r.income_plan = p.id ORDER BY r.month DESC, r.entry DESC LIMIT 1)

-- fact: gained money
(SELECT r.actual_income FROM plan_progress AS r WHERE r.income_plan = p.id AND r.actual_income IS NOT NULL
 ORDER BY r.month DESC, r.entry DESC LIMIT 1)
