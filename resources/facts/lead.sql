-- subject: lead
-- entity: lead
-- from: lead AS l JOIN household AS h ON h.id = l.household
-- record: l.id
-- household: l.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: days_open integer
CAST(julianday(today()) - julianday(l.found_on) AS INTEGER)

-- fact: days_allowed integer
parameter('identification_days', l.found_on)
