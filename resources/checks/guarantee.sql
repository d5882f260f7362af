-- check: LV-06
-- subject: guarantee
-- severity: error
-- title.zh: 饮水指标不达标，饮水却填达标
-- title.en: Water indicators fail, water passes
-- zh: 饮水四项指标有{failed_indicators}项不达标，饮水安全却填“达标”。
-- en: {failed_indicators} of the four water indicators are below standard, but the water is recorded as secured.
-- mend.zh: 有一项不达标就是饮水不安全，改正指标或结论。
-- mend.en: One indicator below standard makes it unsafe; correct the indicators or the conclusion.
-- source: T/CHES 18-2018 农村饮水安全评价准则
-- field: water
failed_indicators > 0 AND water = '1'

-- check: LV-06
-- subject: guarantee
-- severity: error
-- zh: 饮水四项指标都达标或基本达标，饮水安全却填“不达标”。
-- en: All four water indicators meet or basically meet the standard, but the water is recorded as unsafe.
-- mend.zh: 四项都达标或基本达标就是饮水安全，改正指标或结论。
-- mend.en: Correct the indicators or the conclusion.
-- source: T/CHES 18-2018 农村饮水安全评价准则
-- field: water
failed_indicators = 0 AND passed_indicators = 4 AND water = '2'

-- check: GT-06
-- subject: measure
-- severity: warning
-- title.zh: 缴费措施早于识别或过了截止日期
-- title.en: Fee help outside its time
-- zh: {begun_year}年登记了“{item}”，本户{identified_month}才识别，晚于{fee_cutoff}的截止日期。
-- en: "{item}" is recorded for {begun_year}, but the household was identified in {identified_month}, after the last day {fee_cutoff}.
-- mend.zh: 核对识别时间和补贴年度；当年没有享受的更正措施。
-- mend.en: Check both dates, and correct the measure if it was not paid that year.
-- source: 疑点清单 1111_06
-- field: begun_on
begun AND item = '0501' AND identified_month > substr(fee_cutoff, 1, 7)

-- check: GT-06
-- subject: household
-- severity: warning
-- zh: 本户在{fee_cutoff}以前已是监测对象，有{resident_insured}人参加居民医保，今年却没有登记参保缴费补贴。
-- en: The household was monitored before {fee_cutoff} and {resident_insured} members are insured, but the subsidy of the fee is not recorded this year.
-- mend.zh: 核实是否享受了补贴：享受的补登措施，没有的报医保部门。
-- mend.en: Record the measure, or tell the insurance office.
-- source: 疑点清单 1111_13
-- field: measure.item
open_case AND resident_insured > 0 AND fee_measures = 0 AND identified_day <= fee_cutoff AND fee_cutoff < today()

-- check: GT-04
-- subject: latest_income
-- severity: alert
-- title.zh: 重点关注户没有增收帮扶计划
-- title.en: Focus household without an income plan
-- zh: 本户是重点关注户（收入下降、低于万元或就业不稳定），今年还没有“一对一”增收帮扶计划。
-- en: The household needs attention (falling income, under 10,000 yuan, or unstable work) and has no plan to raise its income this year.
-- mend.zh: 查找影响收入的原因，制定“一对一”增收帮扶计划，列入台账。
-- mend.en: Find the causes, make the plan, and keep it in the list.
-- source: 2024方案 二(二)1
-- field: income_plan.year
(poverty_household OR open_case) AND plans = 0 AND (per_capita < last_per_capita OR per_capita < focus_line OR unstable_workers > 0)
