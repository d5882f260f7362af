-- check: IC-01
-- subject: latest_income
-- severity: alert
-- title.zh: 收入低于监测线，没有纳入监测
-- title.en: Below the line, not monitored
-- zh: {year}年度人均纯收入{per_capita}元，低于监测线{line}元，还没有纳入监测（或者风险已经消除）。
-- en: Income a person in {year} is {per_capita} yuan, below the monitoring line of {line}, and there is no open case.
-- mend.zh: 入户核实收入，属实的按程序核实认定，应纳尽纳；核算有误的改正。
-- mend.en: Verify the income; if it is right, examine the household for monitoring, else correct it.
-- source: 2024方案 二(一)1; 疑点清单 1_02_006
-- field: per_capita
per_capita < line AND NOT open_case

-- check: IC-02
-- subject: latest_income
-- severity: alert
-- title.zh: 人均纯收入低于万元
-- title.en: Below 10,000 yuan a head
-- zh: {year}年度人均纯收入{per_capita}元，低于万元，是增收的重点户。
-- en: Income a person in {year} is {per_capita} yuan, under ten thousand: a focus household.
-- mend.zh: 列入增收台账，制定“一对一”增收帮扶计划。
-- mend.en: Put it on the list and make a plan for this household.
-- source: 2024方案 二(二)1
-- field: per_capita
per_capita < fen(parameter('focus_income', year || '-12-31'))

-- check: IC-03
-- subject: latest_income
-- severity: alert
-- title.zh: 收入比上年大幅下降
-- title.en: Income fell sharply
-- zh: {year}年度人均纯收入{per_capita}元，比上年的{last_per_capita}元下降{drop_percent}，降幅大。
-- en: Income a person fell by {drop_percent}, from {last_per_capita} to {per_capita} yuan in {year}.
-- mend.zh: 尽快入户查明原因，有返贫致贫风险的按程序纳入监测，同时制定增收帮扶计划。
-- mend.en: Visit soon and find out why; examine for monitoring where there is a risk, and make a plan.
-- source: 2024方案 二(二)1; 经验值
-- field: per_capita
drop_percent >= parameter('income_drop_percent', year || '-12-31')

-- check: IC-03
-- subject: latest_income
-- severity: alert
-- zh: {year}年度人均纯收入{per_capita}元，比上年的{last_per_capita}元下降。
-- en: Income a person fell from {last_per_capita} to {per_capita} yuan in {year}.
-- mend.zh: 问清哪一项收入减少，列入增收台账，制定“一对一”增收帮扶计划。
-- mend.en: Find out which income fell, put it on the list and make a plan for this household.
-- source: 2024方案 二(二)1
-- field: per_capita
per_capita < last_per_capita AND NOT ifnull(drop_percent >= parameter('income_drop_percent', year || '-12-31'), 0)

-- check: IC-04
-- subject: latest_income
-- severity: warning
-- title.zh: 人均纯收入偏高
-- title.en: Very high income
-- zh: {year}年度人均纯收入{per_capita}元，超过{income_ceiling}元，偏高。
-- en: Income a person in {year} is {per_capita} yuan, above {income_ceiling}.
-- mend.zh: 核对各项收入和人口数，有没有多写一个0；确实如此的写明收入来源。
-- mend.en: Check items and members for a digit too many; accept it with the source if it is so.
-- source: 经验值
-- field: per_capita
per_capita > income_ceiling

-- check: IC-04
-- subject: latest_income
-- severity: warning
-- zh: {year}年度人均纯收入{per_capita}元，比上年的{last_per_capita}元增长{rise_percent}，涨幅过大。
-- en: Income a person rose by {rise_percent}, from {last_per_capita} to {per_capita} yuan in {year}.
-- mend.zh: 核对今年和上年各项收入，有没有漏项、重复或人口数填错；确实如此的写明原因。
-- mend.en: Check the items of both years and the members; accept it with the reason if it is so.
-- source: 经验值
-- field: per_capita
rise_percent > parameter('income_jump_percent', year || '-12-31') AND NOT ifnull(per_capita > income_ceiling, 0)

-- check: IC-05
-- subject: latest_income
-- severity: warning
-- title.zh: 人均纯收入过低
-- title.en: Very low income
-- zh: {year}年度人均纯收入只有{per_capita}元，过低，可能漏了收入。
-- en: Income a person in {year} is only {per_capita} yuan; something may be missing.
-- mend.zh: 逐项核对，看养老金、补贴、务工收入有没有漏填；确实如此的写明，并核实是否纳入监测。
-- mend.en: Check pensions, subsidies and wages for gaps; if it is right, accept it and examine for monitoring.
-- source: 疑点清单 3_11_010
-- field: per_capita
per_capita < fen(parameter('very_low_income', year || '-12-31'))

-- check: IC-06
-- subject: income
-- severity: error
-- title.zh: 收入合计与分项不符
-- title.en: Sums do not add up
-- zh: {year}年度填报的合计数与各分项相加不一致，相差{largest_gap}元。
-- en: Totals reported for {year} differ by {largest_gap} yuan from the sum of their items.
-- mend.zh: 对照原表核对分项和合计，改正录错的一项；以分项为准的清空填报数。
-- mend.en: Compare with the form and correct the wrong figure, or clear the reported total.
-- source: 收入采集表 合计
-- field: total
largest_gap > fen(parameter('total_tolerance', year || '-12-31'))

-- check: IC-07
-- subject: income
-- severity: error
-- title.zh: 收支项目填了负数
-- title.en: Negative amount
-- zh: {year}年度有的项目填了负数（{lowest_item}元）。
-- en: An item of {year} is negative ({lowest_item} yuan).
-- mend.zh: 收入和支出各项都填正数，亏损由程序用收入减支出算出。
-- mend.en: Every item is positive; a loss follows from income less cost.
-- source: 收入采集表
-- field: total
lowest_item < 0

-- check: IC-08
-- subject: latest_income
-- severity: warning
-- title.zh: 生产经营亏本
-- title.en: Business at a loss
-- zh: {year}年度生产经营性支出{cost}元，大于生产经营性收入{business}元，亏本了。
-- en: Business cost of {cost} yuan is more than business income of {business} in {year}.
-- mend.zh: 核对收支；受灾、死畜等确实亏损的写明原因，并看是否需要帮扶。
-- mend.en: Check both; accept a real loss with the reason, and see whether help is needed.
-- source: 经验值
-- field: cost
cost > ifnull(business, 0)

-- check: IC-08
-- subject: latest_income
-- severity: warning
-- zh: {year}年度有生产经营性收入{business}元，支出却是0。
-- en: Business income of {business} yuan in {year}, but no cost.
-- mend.zh: 补填种子、化肥、饲料、雇工等支出；确实没有成本的写明情况。
-- mend.en: Fill in seed, fertiliser, feed and hired work; accept it with the reason if there was none.
-- source: 经验值
-- field: cost
business > 0 AND ifnull(cost, 0) = 0

-- check: IC-09
-- subject: latest_income
-- severity: warning
-- title.zh: 有种植收入，没有耕地
-- title.en: Crops without land
-- zh: {year}年度有种植业收入{business_crops}元，耕地面积却是0，也没有说明是租种。
-- en: Income from crops of {business_crops} yuan in {year}, but no cultivated land and no word of renting.
-- mend.zh: 补填耕地面积，或者在说明里写清租种、流转了几亩。
-- mend.en: Fill in the land, or note what was rented.
-- source: 经验值
-- field: business_crops
business_crops > 0 AND cultivated_land = 0 AND NOT land_explained

-- check: IC-09
-- subject: latest_income
-- severity: warning
-- zh: {year}年度有养殖业收入{business_livestock}元，没有说明养了什么、养了多少。
-- en: Income from livestock of {business_livestock} yuan in {year} without a note of the stock.
-- mend.zh: 在生产经营性收入说明里写清品种、数量和单价。
-- mend.en: Note kind, number and price.
-- source: 经验值
-- field: business_note
business_livestock > 0 AND business_note IS NULL
AND NOT (ifnull(business_crops > 0, 0) AND ifnull(cultivated_land = 0, 0) AND NOT land_explained)

-- check: IC-10
-- subject: household
-- severity: error
-- title.zh: 有产业帮扶，没有生产经营收入
-- title.en: Business help, no business income
-- zh: 本户登记了到户产业帮扶，风险已消除，{clearing_year}年度的生产经营性收入却是0。
-- en: The household had help with production and its risk was cleared, but business income in {clearing_year} is 0.
-- mend.zh: 补填产业收入；产业没有见效的，重新核实风险是否真的消除。
-- mend.en: Fill in the income; if the project brought none, examine whether the risk is really gone.
-- source: 疑点清单 5_11_013
-- field: risk_cleared
cleared AND industry_help AND clearing_year IS NOT NULL AND ifnull(clearing_business, 0) = 0

-- check: IC-11
-- subject: latest_income
-- severity: warning
-- title.zh: 收支与上年完全一样
-- title.en: Same figures as last year
-- zh: {year}年度的各项收支与上年完全一样。
-- en: Every item of {year} equals that of the year before.
-- mend.zh: 重新入户核算，不要照抄上年；确实一样的写明情况。
-- mend.en: Ask again, do not copy; accept it with the reason if it is so.
-- source: 经验值
-- field: total
total > 0 AND same_as_last_year

-- check: IC-12
-- subject: latest_income
-- severity: warning
-- title.zh: 收支多是整千的数
-- title.en: Round thousands
-- zh: {year}年度填了{filled_items}项，其中{round_items}项是整千的数，像是估的。
-- en: {round_items} of {filled_items} items of {year} are whole thousands, which looks like guessing.
-- mend.zh: 对照银行流水、发放表、出售票据核算到元；确实如此的写明情况。
-- mend.en: Work from bank statements and receipts; accept it with the reason if it is so.
-- source: 经验值
-- field: total
filled_items >= parameter('round_items_min', year || '-12-31')
AND round_items * 100 >= filled_items * parameter('round_items_percent', year || '-12-31')

-- check: IC-13
-- subject: household
-- severity: alert
-- title.zh: 没有本年度收入核算
-- title.en: No income statement of the year
-- zh: 没有{closed_year}年度（到{closed_year}年9月30日）的收入核算。
-- en: There is no income statement for {closed_year} (to 30 September {closed_year}).
-- mend.zh: 入户核算并录入{closed_year}年度的收入。
-- mend.en: Visit, work it out and enter it.
-- source: 收入采集 上年10月1日至本年9月30日
-- field: income.year
closed_statements = 0 AND (poverty_household OR monitored OR newest_year IS NOT NULL)

-- check: IC-14
-- subject: latest_income
-- severity: alert
-- title.zh: 主要靠转移性收入
-- title.en: Lives on transfers
-- zh: {year}年度转移性收入占{transfer_share}%，家里有{full_labour}个劳动力，主要靠补贴过日子。
-- en: Transfers are {transfer_share} % of income in {year} though {full_labour} members can work.
-- mend.zh: 入户了解为什么没有务工或产业收入，推荐岗位或产业项目；漏填工资的补填。
-- mend.en: Find out why nobody earns, offer work or a project; fill in wages that are missing.
-- source: 经验值
-- field: transfer_share
full_labour > 0 AND transfer_share > parameter('transfer_share_percent', year || '-12-31')
AND (poverty_household OR open_case)

-- check: IC-14
-- subject: latest_income
-- severity: warning
-- zh: {year}年度转移性收入占{transfer_share}%，家里却有{full_labour}个劳动力。
-- en: Transfers are {transfer_share} % of income in {year} though {full_labour} members can work.
-- mend.zh: 核对工资和经营收入有没有漏填；确实如此的写明情况。
-- mend.en: Check wages and business for gaps; accept it with the reason if it is so.
-- source: 经验值
-- field: transfer_share
full_labour > 0 AND transfer_share > parameter('transfer_share_percent', year || '-12-31')
AND NOT (poverty_household OR open_case)

-- check: IC-15
-- subject: latest_income
-- severity: alert
-- title.zh: 工资性收入占比下降
-- title.en: Share of wages fell
-- zh: {year}年度工资性收入占{wage_share}%，上年占{last_wage_share}%，占比下降了。
-- en: Wages are {wage_share} % of income in {year}, down from {last_wage_share} %.
-- mend.zh: 了解务工人数、月数和工资的变化，帮助稳岗或推荐岗位。
-- mend.en: Find out what changed in people, months and pay, and help to keep or find work.
-- source: 2024方案 二(二)3
-- field: wage_share
wage_share < last_wage_share

-- check: IC-15
-- subject: latest_income
-- severity: alert
-- zh: {year}年度人均经营净收入{business_per_capita}元，上年{last_business_per_capita}元，下降了。
-- en: Net business income a person is {business_per_capita} yuan in {year}, down from {last_business_per_capita}.
-- mend.zh: 了解种植、养殖的变化，有劳动能力和产业条件的帮助落实到户增收项目。
-- mend.en: Find out what changed on the farm, and arrange a project where the household can run one.
-- source: 2024方案 二(二)2
-- field: business_net
business_per_capita < last_business_per_capita AND NOT ifnull(wage_share < last_wage_share, 0)

-- check: IC-16
-- subject: latest_income
-- severity: alert
-- title.zh: 看病自付支出大，没有纳入监测
-- title.en: Medical costs, not monitored
-- zh: {year}年度自己负担的看病支出大，本户还没有纳入监测。
-- en: What the household paid itself for treatment in {year} is large, and it is not monitored.
-- mend.zh: 核实报销和救助是否到位，帮助申请医疗救助，并按程序核实是否纳入监测。
-- mend.en: See that refunds and aid were paid, help to apply for aid, and examine for monitoring.
-- source: 2024方案 二(九)2; 经验值
-- field: compliant_medical
NOT monitored AND (compliant_medical >= fen(parameter('medical_large', year || '-12-31'))
    OR (compliant_medical > 0 AND compliant_medical * 100 >= net * parameter('medical_share_percent', year || '-12-31')))

-- check: IC-17
-- subject: latest_income
-- severity: alert
-- title.zh: 扣除自付支出后低于监测线
-- title.en: Below the line after medical costs
-- zh: {year}年度人均纯收入{per_capita}元，扣除合规自付支出后人均只有{monitoring_reference_per_capita}元，不高于监测线{line}元，还没有纳入监测。
-- en: Income a person in {year} is {per_capita} yuan, but after compliant spending {monitoring_reference_per_capita}, not above the line of {line}, and the household is not monitored.
-- mend.zh: 可能符合突发严重困难户条件，尽快入户核实，按程序认定。
-- mend.en: It may be in sudden difficulty; visit soon and examine for monitoring.
-- source: 监测对象信息采集表 收支情况
-- field: monitoring_reference_per_capita
NOT monitored AND per_capita > line AND monitoring_reference_per_capita <= line

-- check: IC-18
-- subject: income
-- severity: error
-- title.zh: 核算周期不对
-- title.en: Wrong period of the statement
-- zh: {year}年度的核算周期填的是{period_start}至{period_end}，应当是上年10月1日至本年9月30日。
-- en: The period of {year} is {period_start} to {period_end}; it should run from 1 October to 30 September.
-- mend.zh: 改正核算起止日期；新识别监测户按识别上月往前整12个月填写。
-- mend.en: Correct the dates; for a newly monitored household the 12 months before the month of identification.
-- source: 收入采集 上年10月1日至本年9月30日; 监测对象信息采集 识别上月往前12个月
-- field: period_start
(period_start <> (year - 1) || '-10-01' OR period_end <> year || '-09-30')
AND NOT (monitored AND ifnull(months_covered = 12 AND period_end = date(period_start, '+12 months', '-1 day'), 0))
