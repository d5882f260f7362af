-- subject: living
-- entity: living
-- from: living AS l JOIN household AS h ON h.id = l.household LEFT JOIN guarantee AS g ON g.entry = (SELECT i.entry FROM guarantee AS i WHERE i.household = l.household ORDER BY i.year DESC, i.checked_on DESC LIMIT 1)
-- record: l.id
-- household: l.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: monitored integer
h.monitoring_type IS NOT NULL

-- fact: members integer
-- count: person AS m
ifnull(m.status, '1') = '1'

-- fact: area_per_person decimal
CASE WHEN l.house_area > 0
THEN l.house_area / nullif((SELECT count(*) FROM person AS m WHERE m.household = l.household AND ifnull(m.status, '1') = '1'), 0) END

-- fact: grade_dangerous integer
ifnull(l.house_grade IN ('C', 'D'), 0)

-- fact: found_safe integer
ifnull(g.housing = '1', 0)

-- fact: safe_by_other_means integer
ifnull(g.housing_way IN ('2', '3'), 0) OR l.house_rebuilt_year IS NOT NULL

-- fact: reforestation_money money
(SELECT i.transfer_reforestation FROM income AS i WHERE i.household = l.household ORDER BY i.year DESC LIMIT 1)

-- fact: reforestation_year integer
(SELECT max(i.year) FROM income AS i WHERE i.household = l.household)

-- fact: reforestation_before money
(SELECT i.transfer_reforestation FROM income AS i WHERE i.household = l.household ORDER BY i.year DESC LIMIT 1 OFFSET 1)

-- fact: land_unfilled integer
coalesce(l.cultivated_land + l.forest_land + l.converted_land + l.orchard_land + l.grassland + l.water_surface, -1) = -1

-- fact: land_odd integer
ifnull(l.cultivated_land < 0 OR l.cultivated_land > parameter('land_max_cultivated', today()), 0)
OR ifnull(l.forest_land < 0 OR l.forest_land > parameter('land_max_forest', today()), 0)
OR ifnull(l.converted_land < 0 OR l.converted_land > parameter('land_max_converted', today()), 0)
OR ifnull(l.orchard_land < 0 OR l.orchard_land > parameter('land_max_orchard', today()), 0)
OR ifnull(l.grassland < 0 OR l.grassland > parameter('land_max_grassland', today()), 0)
OR ifnull(l.water_surface < 0 OR l.water_surface > parameter('land_max_water', today()), 0)
