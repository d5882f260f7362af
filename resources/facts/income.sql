-- subject: income
-- entity: income
-- from: income AS i JOIN household AS h ON h.id = i.household
-- record: i.id
-- household: i.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: monitored integer
h.monitoring_type IS NOT NULL

-- fact: lowest_item money
min(ifnull(i.wages_migrant, 0), ifnull(i.wages_department_post, 0), ifnull(i.wages_township_post, 0),
 ifnull(i.wages_village_post, 0), ifnull(i.wages_post, 0), ifnull(i.wages_picking, 0), ifnull(i.wages_reported, 0),
 ifnull(i.business_crops, 0), ifnull(i.business_livestock, 0), ifnull(i.business_forestry, 0),
 ifnull(i.business_other, 0), ifnull(i.business_reported, 0), ifnull(i.cost_crops, 0), ifnull(i.cost_livestock, 0),
 ifnull(i.cost_forestry, 0), ifnull(i.cost_other, 0), ifnull(i.cost_subsidy, 0), ifnull(i.cost_reported, 0),
 ifnull(i.property_dividends, 0), ifnull(i.property_land, 0), ifnull(i.property_loan, 0),
 ifnull(i.property_entrusted, 0), ifnull(i.property_other, 0), ifnull(i.property_reported, 0),
 ifnull(i.transfer_family_planning, 0), ifnull(i.transfer_minimum_living, 0), ifnull(i.transfer_special_support, 0),
 ifnull(i.transfer_pension, 0), ifnull(i.transfer_reforestation, 0), ifnull(i.transfer_public_forest, 0),
 ifnull(i.transfer_grassland, 0), ifnull(i.transfer_resettlement, 0), ifnull(i.transfer_ecology_other, 0),
 ifnull(i.transfer_ecology_reported, 0), ifnull(i.transfer_producer_subsidy, 0), ifnull(i.transfer_soil_subsidy, 0),
 ifnull(i.transfer_crop_insurance, 0), ifnull(i.transfer_old_age, 0), ifnull(i.transfer_veteran, 0),
 ifnull(i.transfer_disability, 0), ifnull(i.transfer_education, 0), ifnull(i.transfer_disaster, 0),
 ifnull(i.transfer_disabled_elderly, 0), ifnull(i.transfer_support, 0), ifnull(i.transfer_heating, 0),
 ifnull(i.transfer_price, 0), ifnull(i.transfer_relief, 0), ifnull(i.transfer_poverty_insurance, 0),
 ifnull(i.transfer_donation, 0), ifnull(i.transfer_other_items, 0), ifnull(i.transfer_other_reported, 0),
 ifnull(i.transfer_industry_award, 0), ifnull(i.transfer_employment_award, 0), ifnull(i.transfer_reported, 0),
 ifnull(i.insurance_payout, 0), ifnull(i.compliant_medical, 0), ifnull(i.compliant_education, 0),
 ifnull(i.compliant_housing, 0), ifnull(i.compliant_other, 0), ifnull(i.compliant_spending_reported, 0))

-- fact: largest_gap money
max(ifnull(abs(i.wages - i.wages_reported), 0), ifnull(abs(i.business - i.business_reported), 0),
 ifnull(abs(i.cost - i.cost_reported), 0), ifnull(abs(i.property - i.property_reported), 0),
 ifnull(abs(i.transfer_ecology - i.transfer_ecology_reported), 0),
 ifnull(abs(i.transfer_other - i.transfer_other_reported), 0), ifnull(abs(i.transfer - i.transfer_reported), 0),
 ifnull(abs(i.compliant_spending - i.compliant_spending_reported), 0), ifnull(abs(i.total - i.total_reported), 0),
 ifnull(abs(i.net - i.net_reported), 0), ifnull(abs(i.per_capita - i.per_capita_reported), 0))

-- fact: months_covered integer
months_between(i.period_start, date(i.period_end, '+1 day'))
