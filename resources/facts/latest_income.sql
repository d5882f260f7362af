-- subject: latest_income
-- entity: income
-- from: income AS i JOIN household AS h ON h.id = i.household AND NOT EXISTS (SELECT 1 FROM income AS x WHERE x.household = i.household AND x.year > i.year) LEFT JOIN income AS b ON b.entry = (SELECT x.entry FROM income AS x WHERE x.household = i.household AND x.year = i.year - 1 LIMIT 1)
-- record: i.id
-- household: i.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: poverty_household integer
ifnull(h.base_type = '2', 0)

-- fact: monitored integer
h.monitoring_type IS NOT NULL

-- fact: open_case integer
h.monitoring_type IS NOT NULL AND ifnull(h.risk_cleared, 0) = 0

-- fact: line money
fen(parameter('monitoring_line', i.year || '-12-31'))

-- fact: last_per_capita money
b.per_capita

-- fact: drop_percent percent
100.0 - i.per_capita * 100.0 / nullif(max(b.per_capita, 0), 0)

-- fact: rise_percent percent
i.per_capita * 100.0 / nullif(max(b.per_capita, 0), 0) - 100.0

-- fact: last_wage_share decimal
b.wage_share

-- fact: business_per_capita money
CASE WHEN i.members > 0 THEN CAST(round(i.business_net * 1.0 / i.members) AS INTEGER) END

-- fact: last_business_per_capita money
CASE WHEN b.members > 0 THEN CAST(round(b.business_net * 1.0 / b.members) AS INTEGER) END

-- fact: filled_items integer
(ifnull(i.wages_migrant, 0) <> 0) + (ifnull(i.wages_department_post, 0) <> 0) +
 (ifnull(i.wages_township_post, 0) <> 0) + (ifnull(i.wages_village_post, 0) <> 0) + (ifnull(i.wages_post, 0) <> 0) +
 (ifnull(i.wages_picking, 0) <> 0) + (ifnull(i.business_crops, 0) <> 0) + (ifnull(i.business_livestock, 0) <> 0) +
 (ifnull(i.business_forestry, 0) <> 0) + (ifnull(i.business_other, 0) <> 0) + (ifnull(i.cost_crops, 0) <> 0) +
 (ifnull(i.cost_livestock, 0) <> 0) + (ifnull(i.cost_forestry, 0) <> 0) + (ifnull(i.cost_other, 0) <> 0) +
 (ifnull(i.cost_subsidy, 0) <> 0) + (ifnull(i.property_dividends, 0) <> 0) + (ifnull(i.property_land, 0) <> 0) +
 (ifnull(i.property_loan, 0) <> 0) + (ifnull(i.property_entrusted, 0) <> 0) + (ifnull(i.property_other, 0) <> 0) +
 (ifnull(i.transfer_family_planning, 0) <> 0) + (ifnull(i.transfer_minimum_living, 0) <> 0) +
 (ifnull(i.transfer_special_support, 0) <> 0) + (ifnull(i.transfer_pension, 0) <> 0) +
 (ifnull(i.transfer_reforestation, 0) <> 0) + (ifnull(i.transfer_public_forest, 0) <> 0) +
 (ifnull(i.transfer_grassland, 0) <> 0) + (ifnull(i.transfer_resettlement, 0) <> 0) +
 (ifnull(i.transfer_ecology_other, 0) <> 0) + (ifnull(i.transfer_producer_subsidy, 0) <> 0) +
 (ifnull(i.transfer_soil_subsidy, 0) <> 0) + (ifnull(i.transfer_crop_insurance, 0) <> 0) +
 (ifnull(i.transfer_old_age, 0) <> 0) + (ifnull(i.transfer_veteran, 0) <> 0) +
 (ifnull(i.transfer_disability, 0) <> 0) + (ifnull(i.transfer_education, 0) <> 0) +
 (ifnull(i.transfer_disaster, 0) <> 0) + (ifnull(i.transfer_disabled_elderly, 0) <> 0) +
 (ifnull(i.transfer_support, 0) <> 0) + (ifnull(i.transfer_heating, 0) <> 0) + (ifnull(i.transfer_price, 0) <> 0) +
 (ifnull(i.transfer_relief, 0) <> 0) + (ifnull(i.transfer_poverty_insurance, 0) <> 0) +
 (ifnull(i.transfer_donation, 0) <> 0) + (ifnull(i.transfer_other_items, 0) <> 0) +
 (ifnull(i.transfer_industry_award, 0) <> 0) + (ifnull(i.transfer_employment_award, 0) <> 0) +
 (ifnull(i.insurance_payout, 0) <> 0) + (ifnull(i.compliant_medical, 0) <> 0) +
 (ifnull(i.compliant_education, 0) <> 0) + (ifnull(i.compliant_housing, 0) <> 0) + (ifnull(i.compliant_other, 0) <> 0)

-- fact: round_items integer
(ifnull(i.wages_migrant, 0) <> 0 AND i.wages_migrant % 100000 = 0) +
 (ifnull(i.wages_department_post, 0) <> 0 AND i.wages_department_post % 100000 = 0) +
 (ifnull(i.wages_township_post, 0) <> 0 AND i.wages_township_post % 100000 = 0) +
 (ifnull(i.wages_village_post, 0) <> 0 AND i.wages_village_post % 100000 = 0) +
 (ifnull(i.wages_post, 0) <> 0 AND i.wages_post % 100000 = 0) +
 (ifnull(i.wages_picking, 0) <> 0 AND i.wages_picking % 100000 = 0) +
 (ifnull(i.business_crops, 0) <> 0 AND i.business_crops % 100000 = 0) +
 (ifnull(i.business_livestock, 0) <> 0 AND i.business_livestock % 100000 = 0) +
 (ifnull(i.business_forestry, 0) <> 0 AND i.business_forestry % 100000 = 0) +
 (ifnull(i.business_other, 0) <> 0 AND i.business_other % 100000 = 0) +
 (ifnull(i.cost_crops, 0) <> 0 AND i.cost_crops % 100000 = 0) +
 (ifnull(i.cost_livestock, 0) <> 0 AND i.cost_livestock % 100000 = 0) +
 (ifnull(i.cost_forestry, 0) <> 0 AND i.cost_forestry % 100000 = 0) +
 (ifnull(i.cost_other, 0) <> 0 AND i.cost_other % 100000 = 0) +
 (ifnull(i.cost_subsidy, 0) <> 0 AND i.cost_subsidy % 100000 = 0) +
 (ifnull(i.property_dividends, 0) <> 0 AND i.property_dividends % 100000 = 0) +
 (ifnull(i.property_land, 0) <> 0 AND i.property_land % 100000 = 0) +
 (ifnull(i.property_loan, 0) <> 0 AND i.property_loan % 100000 = 0) +
 (ifnull(i.property_entrusted, 0) <> 0 AND i.property_entrusted % 100000 = 0) +
 (ifnull(i.property_other, 0) <> 0 AND i.property_other % 100000 = 0) +
 (ifnull(i.transfer_family_planning, 0) <> 0 AND i.transfer_family_planning % 100000 = 0) +
 (ifnull(i.transfer_minimum_living, 0) <> 0 AND i.transfer_minimum_living % 100000 = 0) +
 (ifnull(i.transfer_special_support, 0) <> 0 AND i.transfer_special_support % 100000 = 0) +
 (ifnull(i.transfer_pension, 0) <> 0 AND i.transfer_pension % 100000 = 0) +
 (ifnull(i.transfer_reforestation, 0) <> 0 AND i.transfer_reforestation % 100000 = 0) +
 (ifnull(i.transfer_public_forest, 0) <> 0 AND i.transfer_public_forest % 100000 = 0) +
 (ifnull(i.transfer_grassland, 0) <> 0 AND i.transfer_grassland % 100000 = 0) +
 (ifnull(i.transfer_resettlement, 0) <> 0 AND i.transfer_resettlement % 100000 = 0) +
 (ifnull(i.transfer_ecology_other, 0) <> 0 AND i.transfer_ecology_other % 100000 = 0) +
 (ifnull(i.transfer_producer_subsidy, 0) <> 0 AND i.transfer_producer_subsidy % 100000 = 0) +
 (ifnull(i.transfer_soil_subsidy, 0) <> 0 AND i.transfer_soil_subsidy % 100000 = 0) +
 (ifnull(i.transfer_crop_insurance, 0) <> 0 AND i.transfer_crop_insurance % 100000 = 0) +
 (ifnull(i.transfer_old_age, 0) <> 0 AND i.transfer_old_age % 100000 = 0) +
 (ifnull(i.transfer_veteran, 0) <> 0 AND i.transfer_veteran % 100000 = 0) +
 (ifnull(i.transfer_disability, 0) <> 0 AND i.transfer_disability % 100000 = 0) +
 (ifnull(i.transfer_education, 0) <> 0 AND i.transfer_education % 100000 = 0) +
 (ifnull(i.transfer_disaster, 0) <> 0 AND i.transfer_disaster % 100000 = 0) +
 (ifnull(i.transfer_disabled_elderly, 0) <> 0 AND i.transfer_disabled_elderly % 100000 = 0) +
 (ifnull(i.transfer_support, 0) <> 0 AND i.transfer_support % 100000 = 0) +
 (ifnull(i.transfer_heating, 0) <> 0 AND i.transfer_heating % 100000 = 0) +
 (ifnull(i.transfer_price, 0) <> 0 AND i.transfer_price % 100000 = 0) +
 (ifnull(i.transfer_relief, 0) <> 0 AND i.transfer_relief % 100000 = 0) +
 (ifnull(i.transfer_poverty_insurance, 0) <> 0 AND i.transfer_poverty_insurance % 100000 = 0) +
 (ifnull(i.transfer_donation, 0) <> 0 AND i.transfer_donation % 100000 = 0) +
 (ifnull(i.transfer_other_items, 0) <> 0 AND i.transfer_other_items % 100000 = 0) +
 (ifnull(i.transfer_industry_award, 0) <> 0 AND i.transfer_industry_award % 100000 = 0) +
 (ifnull(i.transfer_employment_award, 0) <> 0 AND i.transfer_employment_award % 100000 = 0) +
 (ifnull(i.insurance_payout, 0) <> 0 AND i.insurance_payout % 100000 = 0) +
 (ifnull(i.compliant_medical, 0) <> 0 AND i.compliant_medical % 100000 = 0) +
 (ifnull(i.compliant_education, 0) <> 0 AND i.compliant_education % 100000 = 0) +
 (ifnull(i.compliant_housing, 0) <> 0 AND i.compliant_housing % 100000 = 0) +
 (ifnull(i.compliant_other, 0) <> 0 AND i.compliant_other % 100000 = 0)

-- fact: same_as_last_year integer
b.id IS NOT NULL AND i.wages_migrant IS b.wages_migrant AND i.wages_department_post IS b.wages_department_post AND
 i.wages_township_post IS b.wages_township_post AND i.wages_village_post IS b.wages_village_post AND
 i.wages_post IS b.wages_post AND i.wages_picking IS b.wages_picking AND i.wages_reported IS b.wages_reported AND
 i.business_crops IS b.business_crops AND i.business_livestock IS b.business_livestock AND
 i.business_forestry IS b.business_forestry AND i.business_other IS b.business_other AND
 i.business_reported IS b.business_reported AND i.cost_crops IS b.cost_crops AND
 i.cost_livestock IS b.cost_livestock AND i.cost_forestry IS b.cost_forestry AND i.cost_other IS b.cost_other AND
 i.cost_subsidy IS b.cost_subsidy AND i.cost_reported IS b.cost_reported AND
 i.property_dividends IS b.property_dividends AND i.property_land IS b.property_land AND
 i.property_loan IS b.property_loan AND i.property_entrusted IS b.property_entrusted AND
 i.property_other IS b.property_other AND i.property_reported IS b.property_reported AND
 i.transfer_family_planning IS b.transfer_family_planning AND
 i.transfer_minimum_living IS b.transfer_minimum_living AND
 i.transfer_special_support IS b.transfer_special_support AND i.transfer_pension IS b.transfer_pension AND
 i.transfer_reforestation IS b.transfer_reforestation AND i.transfer_public_forest IS b.transfer_public_forest AND
 i.transfer_grassland IS b.transfer_grassland AND i.transfer_resettlement IS b.transfer_resettlement AND
 i.transfer_ecology_other IS b.transfer_ecology_other AND
 i.transfer_ecology_reported IS b.transfer_ecology_reported AND
 i.transfer_producer_subsidy IS b.transfer_producer_subsidy AND i.transfer_soil_subsidy IS b.transfer_soil_subsidy AND
 i.transfer_crop_insurance IS b.transfer_crop_insurance AND i.transfer_old_age IS b.transfer_old_age AND
 i.transfer_veteran IS b.transfer_veteran AND i.transfer_disability IS b.transfer_disability AND
 i.transfer_education IS b.transfer_education AND i.transfer_disaster IS b.transfer_disaster AND
 i.transfer_disabled_elderly IS b.transfer_disabled_elderly AND i.transfer_support IS b.transfer_support AND
 i.transfer_heating IS b.transfer_heating AND i.transfer_price IS b.transfer_price AND
 i.transfer_relief IS b.transfer_relief AND i.transfer_poverty_insurance IS b.transfer_poverty_insurance AND
 i.transfer_donation IS b.transfer_donation AND i.transfer_other_items IS b.transfer_other_items AND
 i.transfer_other_reported IS b.transfer_other_reported AND i.transfer_industry_award IS b.transfer_industry_award AND
 i.transfer_employment_award IS b.transfer_employment_award AND i.transfer_reported IS b.transfer_reported AND
 i.insurance_payout IS b.insurance_payout AND i.compliant_medical IS b.compliant_medical AND
 i.compliant_education IS b.compliant_education AND i.compliant_housing IS b.compliant_housing AND
 i.compliant_other IS b.compliant_other AND i.compliant_spending_reported IS b.compliant_spending_reported AND
 i.total_reported IS b.total_reported AND i.net_reported IS b.net_reported

-- fact: post_income money
CASE WHEN coalesce(i.wages_migrant, i.wages_picking, i.wages_department_post, i.wages_township_post, i.wages_village_post, i.wages_post) IS NOT NULL OR ifnull(i.wages_reported, 0) = 0
 THEN ifnull(i.wages_department_post, 0) + ifnull(i.wages_township_post, 0) + ifnull(i.wages_village_post, 0) + ifnull(i.wages_post, 0) END

-- fact: wages_of_work money
i.wages - ifnull(i.wages_picking, 0)

-- fact: minimum_living_money money
CASE WHEN coalesce(i.transfer_family_planning, i.transfer_minimum_living, i.transfer_special_support, i.transfer_pension,
   i.transfer_ecology, i.transfer_other, i.transfer_industry_award, i.transfer_employment_award) IS NOT NULL OR ifnull(i.transfer_reported, 0) = 0 THEN ifnull(i.transfer_minimum_living, 0) END

-- fact: special_support_money money
CASE WHEN coalesce(i.transfer_family_planning, i.transfer_minimum_living, i.transfer_special_support, i.transfer_pension,
   i.transfer_ecology, i.transfer_other, i.transfer_industry_award, i.transfer_employment_award) IS NOT NULL OR ifnull(i.transfer_reported, 0) = 0 THEN ifnull(i.transfer_special_support, 0) END

-- fact: members_at_end integer
(SELECT count(*) FROM person AS m WHERE m.household = i.household
 AND (ifnull(m.status, '1') = '1' OR m.status_date > ifnull(i.period_end, i.year || '-09-30'))
 AND NOT (m.added_reason IS NOT NULL AND ifnull(m.status, '1') = '1' AND ifnull(m.status_date > ifnull(i.period_end, i.year || '-09-30'), 0))
 AND NOT ifnull(coalesce(m.birth_date, id_birth(m.id_number)) > ifnull(i.period_end, i.year || '-09-30'), 0))

-- fact: left_in_year integer
(SELECT count(*) FROM person AS m WHERE m.household = i.household AND m.status <> '1' AND m.status_date >= substr(ifnull(i.period_start, (i.year - 1) || '-10-01'), 1, length(m.status_date)))

-- fact: workers integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.work_months >= 1

-- fact: earners integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND (m.work_months > 0 OR m.public_post IS NOT NULL OR m.pension_employee = 1)

-- fact: job_records integer
(SELECT count(*) FROM person AS m JOIN work AS w ON w.person = m.id WHERE m.household = i.household
 AND ifnull(m.status, '1') = '1' AND ifnull(w.planned, 0) = 0 AND ifnull(w.start_month, '') <= i.year || '-09'
 AND (w.end_month IS NULL OR w.end_month >= (i.year - 1) || '-10'))

-- fact: post_holders integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.public_post_months > 0

-- fact: full_labour integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.labour IN ('1', '2')

-- fact: minimum_living_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.minimum_living IN ('2', '3')

-- fact: special_support_members integer
-- count: person AS m
ifnull(m.status, '1') = '1'
AND m.special_support IN ('2', '3')

-- fact: pensioners integer
(SELECT count(*) FROM person AS m WHERE m.household = i.household
 AND (age_on(coalesce(m.birth_date, id_birth(m.id_number)), ifnull(i.period_end, i.year || '-09-30')) >= parameter('pension_age', today())
   OR (m.pension_employee = 1 AND age_on(coalesce(m.birth_date, id_birth(m.id_number)), ifnull(i.period_end, i.year || '-09-30')) >= parameter('employee_pension_age', today()))))

-- fact: cultivated_land decimal
(SELECT l.cultivated_land FROM living AS l WHERE l.household = i.household)

-- fact: land_explained integer
instr(ifnull(i.business_note, '') || ifnull(i.cost_note, '') || ifnull(i.evidence, ''), '租') > 0
OR instr(ifnull(i.business_note, '') || ifnull(i.cost_note, '') || ifnull(i.evidence, ''), '流转') > 0

-- fact: income_ceiling money
fen(parameter('income_jump_ceiling', i.year || '-12-31'))

-- fact: unstable_workers integer
-- count: person AS m
ifnull(m.status, '1') = '1' AND m.labour IN ('1', '2', '3') AND m.work_months BETWEEN 1 AND 5

-- fact: plans integer
-- count: income_plan AS m
m.year >= CAST(substr(today(), 1, 4) AS INTEGER)

-- fact: focus_line money
fen(parameter('focus_income', i.year || '-12-31'))
