-- check: IN-01
-- subject: person
-- severity: alert
-- title.zh: 没有参加基本医保
-- title.en: No basic medical insurance
-- zh: {name}没有参加居民医保，也没有参加职工医保。
-- en: {name} has neither residents' nor employees' medical insurance.
-- mend.zh: 动员参保，符合条件的帮助申请缴费资助；新生儿、服兵役、服刑、异地参保的在“未参加基本医保原因”里填明。
-- mend.en: Get the person insured, with the subsidy where it is due; record the reason for newborns, soldiers, prisoners and people insured elsewhere.
-- source: 2024方案 二(九)2; 疑点清单 2_01_008, 2_12_012
-- field: medical_resident
NOT insured AND NOT ifnull(uninsured_reason IN ('2', '3', '4'), 0) AND ifnull(serving_soldier, 0) = 0
AND NOT ifnull(days_old <= parameter('newborn_days', today()), 0) AND NOT ifnull(uninsured_reason = '1' AND age < 1, 0)

-- check: IN-02
-- subject: person
-- severity: error
-- title.zh: 居民医保和职工医保重复
-- title.en: Two medical insurances
-- zh: {name}的居民医保和职工医保都填了“是”，只能参加一种。
-- en: {name} is recorded with both residents' and employees' medical insurance; only one is possible.
-- mend.zh: 查医保系统，只留实际参加的一种；确实重复参保的帮助退掉一种。
-- mend.en: Keep the one in force; help to leave the other if both were paid.
-- source: 疑点清单 2_01_009, 2_12_015
-- field: medical_resident
medical_resident = 1 AND medical_employee = 1

-- check: IN-03
-- subject: person
-- severity: error
-- title.zh: 没有填是否参加大病保险
-- title.en: Critical illness insurance not filled
-- zh: {name}没有填是否参加大病保险。
-- en: Critical-illness insurance is empty for {name}.
-- mend.zh: 参加居民医保的随同参加，填“是”；没有参加基本医保的填“否”。
-- mend.en: Yes for everyone with residents' insurance, no without.
-- source: 疑点清单 2_01_006
-- field: critical_illness
critical_illness IS NULL

-- check: IN-03
-- subject: person
-- severity: alert
-- zh: {name}没有参加大病保险。
-- en: {name} has no critical-illness insurance.
-- mend.zh: 核实基本医保，没有参保的动员参保；已参保的向医保部门核实大病保险。
-- mend.en: See to basic insurance first; if that is in force, ask the insurance office.
-- source: 疑点清单 2_01_016
-- field: critical_illness
critical_illness = 0

-- check: IN-04
-- subject: person
-- severity: error
-- title.zh: 有医疗救助，没有参加医保
-- title.en: Medical aid without insurance
-- zh: {name}接受了医疗救助，却没有参加基本医保。
-- en: {name} received medical aid but is not insured.
-- mend.zh: 核对参保情况和救助记录，改正其中一项。
-- mend.en: Correct the insurance or the aid.
-- source: 疑点清单 3_01_007
-- field: medical_aid
medical_aid = 1 AND NOT insured

-- check: IN-05
-- subject: person
-- severity: alert
-- title.zh: 身体不好没有大病保险，没有纳入监测
-- title.en: Ill, no critical illness insurance, not monitored
-- zh: {name}身体不好，没有参加大病保险，本户是脱贫户，还没有纳入监测。
-- en: {name} is ill or disabled without critical-illness insurance; the household left poverty and is not monitored.
-- mend.zh: 动员参保，并核实看病负担，符合条件的按程序纳入监测。
-- mend.en: Get the person insured, and examine whether the household must be monitored.
-- source: 疑点清单 1_02_003
-- field: critical_illness
poverty_household AND NOT monitored AND critical_illness = 0 AND health IS NOT NULL AND NOT healthy

-- check: IN-06
-- subject: person
-- severity: error
-- title.zh: 养老保险没有填
-- title.en: Pension insurance not filled
-- zh: {name}的居民养老和职工养老都没有填。
-- en: Both pension insurances are empty for {name}.
-- mend.zh: 两项都要填“是”或“否”，不能同时填“是”。
-- mend.en: Answer both with yes or no, not both with yes.
-- source: 疑点清单 2_01_007, 5_19_001
-- field: pension_resident
pension_resident IS NULL AND pension_employee IS NULL AND NOT student
AND ifnull(age >= parameter('labour_age_min', today()), 1)

-- check: IN-07
-- subject: person
-- severity: alert
-- title.zh: 到龄参保，养老金是0
-- title.en: Of pension age, no pension
-- zh: {name}{age}岁，参加了居民养老保险，{statement_year}年度家里的养老金却是0。
-- en: {name} ({age}) has residents' pension insurance, but the household has no pension in {statement_year}.
-- mend.zh: 核实是否在领：在领的补填养老金；没领的帮助到社保所办理领取或待遇认证。
-- mend.en: Find out whether it is paid: record it, or help to claim it or renew the proof of life.
-- source: 经验值
-- field: pension_resident
age_in_statement >= parameter('pension_age', today()) AND pension_resident = 1 AND ifnull(pension_employee, 0) = 0
AND household_pension = 0

-- check: IN-08
-- subject: person
-- severity: alert
-- title.zh: 没有参加养老保险
-- title.en: No pension insurance
-- zh: {name}{age}岁，居民养老和职工养老都没有参加。
-- en: {name} is {age} and in neither pension insurance.
-- mend.zh: 到社保所查询，符合条件的补缴后按月领取；确实不能参保的写明。
-- mend.en: Ask the insurance office; arrears can often be paid and the pension claimed.
-- source: 经验值
-- field: pension_resident
age >= parameter('pension_age', today()) AND ifnull(pension_resident, 0) = 0 AND ifnull(pension_employee, 0) = 0
AND coalesce(pension_resident, pension_employee) IS NOT NULL

-- check: IN-09
-- subject: latest_income
-- severity: warning
-- title.zh: 有养老金，没有到龄的人
-- title.en: Pension, nobody of that age
-- zh: {year}年度有养老金{transfer_pension}元，家里却没有到领取年龄的人。
-- en: A pension of {transfer_pension} yuan in {year}, but no member is old enough.
-- mend.zh: 核实是谁领的；遗属待遇等确实如此的写明，错填的改到其他转移性收入。
-- mend.en: Find out whose it is; accept a survivor's pension with the reason, or move the sum.
-- source: 经验值
-- field: transfer_pension
transfer_pension > 0 AND pensioners = 0
