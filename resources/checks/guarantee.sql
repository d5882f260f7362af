-- check: LV-06
-- subject: guarantee
-- severity: error
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
