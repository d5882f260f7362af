-- check: LV-01
-- subject: living
-- severity: alert
-- title.zh: 住危房，没有纳入监测
-- title.en: Dangerous house, not monitored
-- zh: 本户住在危房里（{house_grade}），还没有纳入监测。
-- en: The household lives in a dangerous house (grade {house_grade}) and is not monitored.
-- mend.zh: 马上劝离或落实安全住处，申请危房改造，并按程序核实是否纳入监测。
-- mend.en: Find a safe place at once, apply for repair, and examine whether the household must be monitored.
-- source: 2024方案 二(九)3; 疑点清单 1_02_001
-- field: dangerous_house
NOT monitored AND (dangerous_house = 1 OR (dangerous_house IS NULL AND grade_dangerous))

-- check: LV-02
-- subject: living
-- severity: error
-- title.zh: 危房等级与是否危房户不符
-- title.en: Grade of the house contradicts
-- zh: 危房等级是{house_grade}，是否危房户却填“否”。
-- en: The house is grade {house_grade}, but not recorded as dangerous.
-- mend.zh: 还住在这所房子里的改为“是”；已经改造的按新鉴定填等级和危改年度。
-- mend.en: Record it as dangerous if it is lived in; after a repair give the new grade and the year.
-- source: JGJ/T 363-2014 农村住房危险性鉴定标准
-- field: dangerous_house
grade_dangerous AND dangerous_house = 0

-- check: LV-02
-- subject: living
-- severity: error
-- zh: 危房等级是{house_grade}，最近一次核查却认定住房安全，也没有危改或另有安全住所的记录。
-- en: The house is grade {house_grade}, but the last check found the housing secured, without a repair or another safe dwelling.
-- mend.zh: 改正危房等级，或者在核查里写明认定方式（改造、保障）和危改年度。
-- mend.en: Correct the grade, or record how it was made safe.
-- source: JGJ/T 363-2014 农村住房危险性鉴定标准; 2024方案 二(九)3
-- field: house_grade
grade_dangerous AND ifnull(dangerous_house, 1) <> 0 AND found_safe AND NOT safe_by_other_means

-- check: LV-03
-- subject: living
-- severity: error
-- title.zh: 没有填是否危房户
-- title.en: Dangerous house or not is not filled
-- zh: 没有填是否危房户。
-- en: Whether the house is dangerous is not answered.
-- mend.zh: 看鉴定结果，现住房是C级、D级且未改造的填“是”，其余填“否”。
-- mend.en: Yes if the house is grade C or D and not repaired, else no.
-- source: 疑点清单 3_02_009, 5_19_006
-- field: dangerous_house
dangerous_house IS NULL

-- check: LV-03
-- subject: household
-- severity: error
-- zh: 还没有填住房：不知道是不是危房户。
-- en: Nothing is recorded about housing: nobody knows whether the house is dangerous.
-- mend.zh: 在生产生活条件中填写住房情况。
-- mend.en: Fill in the housing in the living conditions.
-- source: 疑点清单 3_02_009, 5_19_006
-- field: living.dangerous_house
NOT has_living AND dangerous_house IS NULL

-- check: LV-04
-- subject: living
-- severity: warning
-- title.zh: 没有填住房面积
-- title.en: No floor area
-- zh: 没有填住房面积，或者填了0。
-- en: The floor area is empty or 0.
-- mend.zh: 填实际居住的住房建筑面积；没有自有住房的填现在住的房子。
-- mend.en: Fill in the floor area that is lived in.
-- source: 疑点清单 3_02_008, 5_19_005
-- field: house_area
house_area IS NULL OR house_area <= parameter('house_area_min', today())

-- check: LV-04
-- subject: living
-- severity: warning
-- zh: 住房面积{house_area}平方米、{members}人，面积过大或过小，不合常理。
-- en: {house_area} square metres for {members} people is unusual.
-- mend.zh: 核对面积，只算住人的房屋，不含仓房、圈舍和院子；确实如此的写明情况。
-- mend.en: Check it: only what is lived in, without sheds and yard. Accept it with the reason if it is so.
-- source: 经验值
-- field: house_area
house_area > parameter('house_area_min', today()) AND (house_area > parameter('house_area_max', today())
    OR area_per_person < parameter('house_area_per_person_min', today()))

-- check: LV-05
-- subject: living
-- severity: alert
-- title.zh: 饮水不安全，没有纳入监测
-- title.en: Unsafe water, not monitored
-- zh: 本户没有解决安全饮用水，还没有纳入监测。
-- en: The household has no safe drinking water and is not monitored.
-- mend.zh: 报乡镇和水利部门解决吃水问题，并按程序核实是否纳入监测。
-- mend.en: Tell township and water office, and examine whether the household must be monitored.
-- source: 2024方案 二(九)4; 疑点清单 1_02_002
-- field: safe_water
safe_water = 0 AND NOT monitored

-- check: LV-07
-- subject: living
-- severity: error
-- title.zh: 没有填是否解决安全饮用水
-- title.en: Safe water not filled
-- zh: 没有填是否解决安全饮用水。
-- en: Whether drinking water is safe is not answered.
-- mend.zh: 入户看水量、水质、方便程度、保证率，四项都达标或基本达标的填“是”。
-- mend.en: Yes if quantity, quality, convenience and reliability all meet or basically meet the standard.
-- source: 疑点清单 3_02_002, 5_19_002
-- field: safe_water
safe_water IS NULL

-- check: LV-07
-- subject: household
-- severity: error
-- zh: 还没有填饮水：不知道是否解决安全饮用水。
-- en: Nothing is recorded about drinking water: nobody knows whether it is safe.
-- mend.zh: 在生产生活条件中填写饮水情况。
-- mend.en: Fill in the water in the living conditions.
-- source: 疑点清单 3_02_002, 5_19_002
-- field: living.safe_water
NOT has_living AND safe_water IS NULL

-- check: LV-08
-- subject: living
-- severity: error
-- title.zh: 没有填是否通生活用电
-- title.en: Electricity not filled
-- zh: 没有填是否通生活用电。
-- en: Whether the house has power is not answered.
-- mend.zh: 补填“是”或“否”。
-- mend.en: Answer yes or no.
-- source: 疑点清单 2_02_002, 5_15_002
-- field: domestic_power
domestic_power IS NULL

-- check: LV-08
-- subject: living
-- severity: alert
-- zh: 本户没有通生活用电。
-- en: The house has no power.
-- mend.zh: 核实原因，报乡镇和供电所解决；住处已经搬迁的更新资料。
-- mend.en: Find out why and tell township and power supply; update the record if they have moved.
-- source: 疑点清单 2_02_002, 5_15_002
-- field: domestic_power
domestic_power = 0

-- check: LV-09
-- subject: living
-- severity: warning
-- title.zh: 厕所或入户路没有填
-- title.en: Toilet or path not filled
-- zh: 卫生厕所或入户路类型没有填。
-- en: The toilet or the kind of road to the house is empty.
-- mend.zh: 入户看后补填。
-- mend.en: Look and fill it in.
-- source: 疑点清单 3_02_003, 3_02_007, 5_19_004
-- field: toilet
toilet IS NULL OR road_type IS NULL

-- check: LV-10
-- subject: living
-- severity: warning
-- title.zh: 土地面积没有填全
-- title.en: Land not filled in
-- zh: 耕地、林地、退耕还林、林果、牧草地、水面面积没有填全。
-- en: Some areas of land are empty.
-- mend.zh: 逐项补填，没有的写0。
-- mend.en: Fill in every one, 0 if none.
-- source: 疑点清单 5_14_001, 5_14_020
-- field: cultivated_land
land_unfilled AND NOT land_odd

-- check: LV-10
-- subject: living
-- severity: warning
-- zh: 耕地{cultivated_land}亩、林地{forest_land}亩、退耕{converted_land}亩、林果{orchard_land}亩、牧草地{grassland}亩、水面{water_surface}亩，有的不合常理。
-- en: Cultivated {cultivated_land}, forest {forest_land}, converted {converted_land}, orchard {orchard_land}, grass {grassland}, water {water_surface} mu: some of it is unusual.
-- mend.zh: 核对单位是亩，不是平方米或分；确实有这么多的写明情况。
-- mend.en: Check that it is mu, not square metres; accept it with the reason if it is so.
-- source: 疑点清单 5_14_001, 5_14_020
-- field: cultivated_land
land_odd

-- check: LV-11
-- subject: living
-- severity: warning
-- title.zh: 没有填与主干路的距离
-- title.en: Distance to the road not filled
-- zh: 没有填与村主干路的距离。
-- en: The distance to the village road is empty.
-- mend.zh: 补填公里数，就在路边的写0。
-- mend.en: Fill in the kilometres, 0 beside the road.
-- source: 疑点清单 5_14_014, 5_14_021
-- field: road_distance
road_distance IS NULL

-- check: LV-11
-- subject: living
-- severity: warning
-- zh: 与村主干路距离填了{road_distance}公里，不合常理。
-- en: The distance to the village road is {road_distance} km, which is unusual.
-- mend.zh: 核对单位是公里，不是米；确实如此的写明情况。
-- mend.en: Check that it is kilometres, not metres; accept it with the reason if it is so.
-- source: 疑点清单 5_14_007
-- field: road_distance
road_distance > parameter('road_distance_max', today())

-- check: LV-12
-- subject: living
-- severity: warning
-- title.zh: 没有退耕还林，却有补贴
-- title.en: Reforestation money without land
-- zh: 退耕还林面积是0，{reforestation_year}年度却有退耕还林补贴{reforestation_money}元。
-- en: No land returned to forest, but a subsidy of {reforestation_money} yuan for it in {reforestation_year}.
-- mend.zh: 补填退耕还林面积；不是退耕补贴的改到相应的收入项。
-- mend.en: Fill in the area, or move the sum to the right item.
-- source: 经验值
-- field: converted_land
converted_land = 0 AND reforestation_money > 0

-- check: LV-12
-- subject: living
-- severity: warning
-- zh: 本户有退耕还林{converted_land}亩，上一年度有退耕还林补贴{reforestation_before}元，{reforestation_year}年度却是0。
-- en: {converted_land} mu were returned to forest and {reforestation_before} yuan came for them the year before, but none in {reforestation_year}.
-- mend.zh: 核对{reforestation_year}年度是否漏记补贴；补助期已满的写明情况。
-- mend.en: See whether the money of {reforestation_year} was forgotten; accept it with the reason if the contract has ended.
-- source: 经验值
-- field: converted_land
converted_land > 0 AND reforestation_money = 0 AND reforestation_before > 0
