-- subject: guarantee
-- entity: guarantee
-- from: guarantee AS g JOIN household AS h ON h.id = g.household
-- record: g.id
-- household: g.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: failed_indicators integer
ifnull(g.water_quantity = '3', 0) + ifnull(g.water_quality = '3', 0) + ifnull(g.water_convenience = '3', 0)
+ ifnull(g.water_assurance = '3', 0)

-- fact: passed_indicators integer
ifnull(g.water_quantity IN ('1', '2'), 0) + ifnull(g.water_quality IN ('1', '2'), 0)
+ ifnull(g.water_convenience IN ('1', '2'), 0) + ifnull(g.water_assurance IN ('1', '2'), 0)
