-- check: WF-01
-- subject: latest_income
-- severity: error
-- title.zh: 享受低保，低保金是0
-- title.en: On minimum living, no money
-- zh: 家里有{minimum_living_members}人享受低保，{year}年度的低保金却是0。
-- en: {minimum_living_members} members receive minimum living, but none was paid in {year}.
-- mend.zh: 按银行流水补填低保金；刚批准还没发的先核实批准时间。
-- mend.en: Fill in the payments from the bank statement; check when it was granted.
-- source: 经验值
-- field: transfer_minimum_living
minimum_living_members > 0 AND minimum_living_money = 0

-- check: WF-02
-- subject: latest_income
-- severity: error
-- title.zh: 有低保金，没有人享受低保
-- title.en: Minimum living money, nobody has it
-- zh: {year}年度有低保金{minimum_living_money}元，家里却没有人登记享受低保。
-- en: Minimum living of {minimum_living_money} yuan was paid in {year}, but no member is recorded with it.
-- mend.zh: 在家庭成员里填上谁享受低保；不是低保金的改到相应的收入项。
-- mend.en: Record who receives it, or move the sum to the right item.
-- source: 经验值
-- field: transfer_minimum_living
minimum_living_money > 0 AND minimum_living_members = 0 AND left_in_year = 0

-- check: WF-03
-- subject: latest_income
-- severity: error
-- title.zh: 享受特困，供养金是0
-- title.en: On special support, no money
-- zh: 家里有{special_support_members}人享受特困供养，{year}年度的特困供养金却是0。
-- en: {special_support_members} members are on special support, but none was paid in {year}.
-- mend.zh: 按银行流水补填特困供养金；集中供养由机构代领的也要填。
-- mend.en: Fill in the payments, also those that an institution receives.
-- source: 经验值
-- field: transfer_special_support
special_support_members > 0 AND special_support_money = 0

-- check: WF-03
-- subject: latest_income
-- severity: error
-- zh: {year}年度有特困供养金{special_support_money}元，家里却没有人登记享受特困供养。
-- en: Special support of {special_support_money} yuan was paid in {year}, but no member is recorded with it.
-- mend.zh: 在家庭成员里填上谁享受特困供养；不是特困供养金的改到相应的收入项。
-- mend.en: Record who receives it, or move the sum to the right item.
-- source: 经验值
-- field: transfer_special_support
special_support_members = 0 AND left_in_year = 0 AND special_support_money > 0

-- check: WF-04
-- subject: person
-- severity: error
-- title.zh: 低保和特困重复
-- title.en: Minimum living and special support at once
-- zh: {name}既登记了低保，又登记了特困供养，一个人只能享受一种。
-- en: {name} is recorded with both minimum living and special support; only one is possible.
-- mend.zh: 以民政部门的批复为准，改正其中一项。
-- mend.en: Keep the one that civil affairs granted.
-- source: 经验值
-- field: minimum_living
minimum_living_person AND special_support_person

-- check: WF-05
-- subject: person
-- severity: warning
-- title.zh: 年轻健康却享受特困
-- title.en: Young and healthy on special support
-- zh: {name}{age}岁，身体健康，又不在校，却登记为特困供养人员。
-- en: {name} is {age}, healthy and not at school, but on special support.
-- mend.zh: 核对健康状况和特困认定；不再符合条件的报民政。
-- mend.en: Check the health and the decision; tell civil affairs if it no longer applies.
-- source: 疑点清单 5_15_018, 5_15_019
-- field: special_support
special_support_person AND age >= parameter('adult_age', today()) AND age <= parameter('labour_age_max', today())
AND healthy AND NOT student

-- check: WF-06
-- subject: household
-- severity: alert
-- title.zh: 整户无劳力没有低保特困
-- title.en: Nobody able, no support
-- zh: 本户{members}个人都没有劳动能力，没有一个人享受低保或特困供养。
-- en: None of the {members} members can work, and nobody receives minimum living or special support.
-- mend.zh: 入户核实生活来源，符合条件的帮助申请低保或特困，做到应保尽保。
-- mend.en: Find out what they live on and help to apply where the conditions are met.
-- source: 2024方案 二(二)4; 疑点清单 5_19_003, 5_19_007
-- field: person.minimum_living
members > 0 AND no_labour = members AND minimum_living_members = 0 AND special_support_members = 0

-- check: WF-10
-- subject: person
-- severity: alert
-- title.zh: 重度残疾，没有残疾补贴
-- title.en: Severely disabled, no allowance
-- zh: {name}是重度残疾（一级或二级），{statement_year}年度家里的残疾补贴却是0。
-- en: {name} is severely disabled, but the household has no disability subsidy in {statement_year}.
-- mend.zh: 核实是否在领：在领的补填；没领的帮助向民政申请残疾人两项补贴。
-- mend.en: Find out whether it is paid: record it, or help to apply to civil affairs.
-- source: 疑点清单 5_16_008
-- field: disability_grade
grade_of_disability IN ('1', '2') AND household_disability_money = 0

-- check: WF-11
-- subject: latest_income
-- severity: error
-- title.zh: 享受低保特困，转移性收入是0
-- title.en: On support, no transfers
-- zh: 家里有人享受低保或特困供养，{year}年度的转移性收入却是0。
-- en: Members receive minimum living or special support, but transfers in {year} are 0.
-- mend.zh: 按银行流水补填各项补贴。
-- mend.en: Fill in the payments from the bank statement.
-- source: 疑点清单 4_11_013
-- field: transfer
(minimum_living_members > 0 OR special_support_members > 0) AND ifnull(transfer, 0) = 0

-- check: WF-12
-- subject: person
-- severity: error
-- title.zh: 享受雨露计划，不是职业院校学生
-- title.en: Yulu aid, not at a vocational school
-- zh: {name}登记了享受雨露计划，在校生状况却不是中职、高职或技师学院。
-- en: {name} is recorded with the vocational subsidy but is not at a vocational school.
-- mend.zh: 核对就读学校和补助名单，改正其中一项；普通高中、本科不享受雨露计划。
-- mend.en: Check school and payment list; senior high school and university do not qualify.
-- source: 疑点清单 5_15_011, 5_15_012
-- field: vocational_subsidy
vocational_subsidy = 1 AND ifnull(school NOT BETWEEN '10' AND '19', 1)

-- check: WF-13
-- subject: person
-- severity: alert
-- title.zh: 职业院校学生没有享受雨露计划
-- title.en: At a vocational school, no Yulu aid
-- zh: {name}在读{school}，本户是脱贫户或监测户，还没有享受雨露计划。
-- en: {name} attends {school}; the household left poverty or is monitored, but has no vocational subsidy.
-- mend.zh: 核实学籍，全日制在读的帮助申请雨露计划补助；已领的填“是”。
-- mend.en: Check the registration and help to apply; record it if it is paid.
-- source: 疑点清单 1111_2
-- field: vocational_subsidy
(poverty_household OR open_case) AND school BETWEEN '10' AND '19' AND ifnull(vocational_subsidy, 0) = 0
AND ifnull(schooling_case, '') <> '2'
