-- check: HH-01
-- subject: household
-- severity: error
-- title.zh: 没有户主
-- title.en: No head of household
-- zh: 本户没有户主（在户成员{members}人）。
-- en: The household has no head ({members} members).
-- mend.zh: 在家庭成员中把户主的“与户主关系”选为“户主”；原户主去世或迁出的，改定新户主并调整其他人的关系。
-- mend.en: Choose "Head" as the relation of one member; when the head has died or left, name a new one and adjust the others.
-- source: 疑点清单 3_02_012, 3_11_001
-- field: person.relation
heads = 0

-- check: HH-02
-- subject: household
-- severity: error
-- title.zh: 户主多于一个
-- title.en: More than one head
-- zh: 本户有{heads}个户主，只能有一个。
-- en: The household has {heads} heads; there can be only one.
-- mend.zh: 对照户口簿留一个户主，其余改为与户主的实际关系。
-- mend.en: Keep one and correct the relation of the others.
-- source: 疑点清单 3_02_011, 3_11_002
-- field: person.relation
heads > 1

-- check: HH-03
-- subject: household
-- severity: error
-- title.zh: 配偶多于一个
-- title.en: More than one spouse
-- zh: 本户有{spouses}个人填了“配偶”，只能有一个。
-- en: {spouses} members are recorded as spouse; there can be only one.
-- mend.zh: 改正“与户主关系”，儿子的妻子选“之儿媳”，女儿的丈夫选“之女婿”。
-- mend.en: Correct the relations: a son's wife is a daughter-in-law, a daughter's husband a son-in-law.
-- source: 采集表 家庭成员 与户主关系
-- field: person.relation
spouses > 1

-- check: HH-04
-- subject: person
-- severity: error
-- title.zh: 户主与配偶性别相同
-- title.en: Head and spouse of the same sex
-- zh: 户主{head}与配偶{name}的性别相同。
-- en: The head {head} and the spouse {name} have the same sex.
-- mend.zh: 对照身份证改正性别，或改正“与户主关系”。
-- mend.en: Correct the sex from the card, or the relation.
-- source: 疑点清单 2_02_001, 2_11_003
-- field: sex
relation = '02' AND sex = head_sex

-- check: HH-05
-- subject: person
-- severity: error
-- title.zh: 与户主关系和性别不符
-- title.en: Relation does not fit the sex
-- zh: {name}的“与户主关系”是“{relation}”，性别却填“{sex}”。
-- en: {name} is recorded as "{relation}" but the sex is "{sex}".
-- mend.zh: 对照身份证改正性别或与户主关系。
-- mend.en: Correct the sex or the relation from the card.
-- source: 疑点清单 2_01_004, 2_12_008
-- field: relation
(relation IN ('03', '06', '07', '09', '11', '13', '15', '17', '19', '22', '24', '27') AND sex <> '1')
OR (relation IN ('04', '05', '08', '10', '12', '14', '16', '18', '20', '23', '25', '26') AND sex <> '2')

-- check: HH-06
-- subject: person
-- severity: warning
-- title.zh: 与户主关系和年龄不符
-- title.en: Relation does not fit the ages
-- zh: {name}（{age}岁）是户主{head}的“{relation}”，两人的年龄不合常理。
-- en: {name} ({age}) is recorded as "{relation}" of the head {head}; their ages do not fit.
-- mend.zh: 核对两人的出生日期和“与户主关系”；继父母、继子女等确实如此的，写明情况。
-- mend.en: Check both birth dates and the relation; if it is so (a step-parent), accept it with the reason.
-- source: 经验值
-- field: relation
(relation IN ('03', '04') AND born < head_born)
OR (relation IN ('11', '12') AND age_on(born, head_born) < parameter('parent_age_gap_min', today()))
OR (relation IN ('07', '08', '09', '10') AND age_on(head_born, born) < parameter('grandparent_age_gap_min', today()))
OR (relation = '02' AND age < parameter('spouse_age_min', today()))

-- check: HH-08
-- subject: person
-- severity: warning
-- title.zh: 户主未成年
-- title.en: Head under age
-- zh: 户主{name}只有{age}岁。
-- en: The head {name} is only {age}.
-- mend.zh: 核对户主；家中有成年人的应由成年人任户主，孤儿等确实如此的写明监护人。
-- mend.en: Check who is the head; an adult should be if there is one, otherwise note the guardian.
-- source: 经验值
-- field: relation
is_head AND (age < parameter('head_age_min', today())
    OR (household_members = 1 AND age < parameter('head_alone_age_min', today())))

-- check: HH-09
-- subject: latest_income
-- severity: warning
-- title.zh: 年度家庭人口数与成员不符
-- title.en: Members of the year do not add up
-- zh: {year}年度家庭人口数填的是{members}人，按成员登记当年年末有{members_at_end}人。
-- en: The income statement of {year} counts {members} members; the member list has {members_at_end} at its end.
-- mend.zh: 核对年度家庭人口数，或者补登成员的增加、减少和日期。
-- mend.en: Check the number, or record who joined and left and when.
-- source: 经验值
-- field: members
members > 0 AND (members < members_at_end OR members > members_at_end + left_in_year)

-- check: HH-09
-- subject: latest_income
-- severity: warning
-- zh: {year}年度没有填年度家庭人口数，人均收入算不出来，收入高低也没法查。按成员登记当年年末有{members_at_end}人。
-- en: The statement of {year} does not say how many members there are, so income per head is unknown. The member list has {members_at_end} at its end.
-- mend.zh: 填写年度家庭人口数。
-- mend.en: Fill in the number of members of the year.
-- source: 采集表 收入; 经验值
-- field: members
ifnull(members, 0) = 0 AND net <> 0

-- check: HH-11
-- subject: household
-- severity: warning
-- title.zh: 户联系电话没填或无效
-- title.en: No valid telephone
-- zh: 户联系电话没有填，或者不是有效号码。
-- en: The phone of the household is empty or not valid.
-- mend.zh: 填能联系到本户的11位手机号；没有手机的填带区号的座机，或者填亲属电话并备注。
-- mend.en: Fill in a mobile number of 11 digits, or a fixed line with its area code.
-- source: 疑点清单 4_02_001, 5_13_003
-- field: phone
phone IS NULL OR NOT phone_valid(phone)

-- check: HH-12
-- subject: household
-- severity: warning
-- title.zh: 与别户的联系电话相同
-- title.en: Telephone of another household
-- zh: 户联系电话与{phone_household}户的相同。
-- en: The phone is the same as that of the household of {phone_household}.
-- mend.zh: 核实这个号码是谁的，改成本户自己的电话；确实共用的写明原因。
-- mend.en: Find out whose it is and record the household's own; if it is shared, accept it with the reason.
-- source: 疑点清单 5_15_022
-- field: phone
phone_household IS NOT NULL

-- check: HH-13
-- subject: person
-- severity: warning
-- title.zh: 同一电话，务工在两地
-- title.en: One telephone, two places of work
-- zh: {name}在{work_place}务工，用同一个电话号码的另一个人却在{other_place}务工。
-- en: {name} works in {work_place}; somebody with the same phone works in {other_place}.
-- mend.zh: 核实电话是谁在用，改成本人的号码；务工地填错的改正务工地。
-- mend.en: Record the person's own number, or correct the place.
-- source: 疑点清单 5_15_021
-- field: phone
other_place IS NOT NULL

-- check: HH-15
-- subject: household
-- severity: error
-- title.zh: 监测类别与户类型不符
-- title.en: Monitoring type does not fit the household
-- zh: 监测对象类别是“{monitoring_type}”，户类型却是“{base_type}”：脱贫不稳定户只能是脱贫户，边缘易致贫户只能是一般农户。
-- en: The household is monitored as "{monitoring_type}" but its class is "{base_type}": unstable households are out-of-poverty ones, marginal ones are ordinary.
-- mend.zh: 对照系统改正户类型或监测对象类别。
-- mend.en: Correct the class or the type of monitoring from the national system.
-- source: 监测对象认定办法 监测对象类别
-- field: monitoring_type
(monitoring_type = '1' AND ifnull(base_type, '') <> '2') OR (monitoring_type = '2' AND base_type = '2')

-- check: HH-16
-- subject: household
-- severity: error
-- title.zh: 行政村没填、不在目录或不是本地的
-- title.en: Village missing, unknown or another one
-- zh: 行政村的代码不在区划目录里，或者没有填，或者不属于本台账的村、乡镇。
-- en: The village is empty, its code is not in the list of divisions, or it lies outside the place this ledger is of.
-- mend.zh: 从区划目录中重新选择本户所在的村。
-- mend.en: Choose the village again from the list.
-- source: 统计用区划代码
-- field: village
village IS NULL OR NOT village_known(village) OR NOT village_here(village)
