-- subject: visit
-- entity: visit
-- from: visit AS v JOIN household AS h ON h.id = v.household
-- record: v.id
-- household: v.household

-- fact: active integer
ifnull(h.status, '1') = '1'
