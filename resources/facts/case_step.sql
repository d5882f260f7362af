-- subject: case_step
-- entity: case_step
-- from: case_step AS s JOIN monitoring_case AS c ON c.id = s.monitoring_case JOIN household AS h ON h.id = c.household
-- record: s.id
-- household: c.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: notice integer
ifnull(s.step IN ('15', '33'), 0)

-- fact: notice_days integer
CAST(julianday(s.publicity_to) - julianday(s.publicity_from) AS INTEGER)

-- fact: notice_days_min integer
parameter('notice_days', coalesce(s.publicity_from, s.done_on, today()))
