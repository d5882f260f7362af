-- check: MN-02
-- subject: monitoring_case
-- severity: error
-- title.zh: 缺识别时的核算
-- title.en: No assessment at identification
-- zh: 监测档案里没有识别时的核算：收入支出和三保障、饮水情况。
-- en: The case has no assessment at identification: income, spending, guarantees and water.
-- mend.zh: 按识别时的入户核实表补登一次“识别时”核算。
-- mend.en: Record the assessment of the time from the form.
-- source: 疑点清单 1_11_002
-- field: assessment.kind
ended IS NULL AND identified AND identify_assessments = 0

-- check: MN-02
-- subject: assessment
-- severity: error
-- zh: 识别时的核算没有填全：三保障和饮水还缺{answers_missing}项，收支还缺{sums_missing}项。
-- en: The assessment at identification is incomplete: {answers_missing} answers and {sums_missing} sums are missing.
-- mend.zh: 按识别时的入户核实表补填，没有发生的填“否”或0。
-- mend.en: Fill it in from the form; "no" or 0 where there was nothing.
-- source: 疑点清单 1_11_002
-- field: members
kind = '1' AND case_open AND answers_missing + sums_missing > 0

-- check: EL-05
-- subject: monitoring_case
-- severity: error
-- title.zh: 缺消除后的核算
-- title.en: No assessment after clearing
-- zh: 风险已经消除，档案里没有“消除后”的核算。
-- en: The risk is cleared but there is no assessment after clearing.
-- mend.zh: 按消除时的入户核实表补登一次“消除后”核算，13项都要填。
-- mend.en: Record the assessment after clearing with all 13 items.
-- source: 疑点清单 1_11_004
-- field: assessment.kind
ended = '1' AND clearing_assessments = 0

-- check: EL-05
-- subject: assessment
-- severity: error
-- zh: “消除后”的核算没有填全：三保障和饮水还缺{clearing_answers_missing}项，收支还缺{sums_missing}项。
-- en: The assessment after clearing is incomplete: {clearing_answers_missing} answers and {sums_missing} sums are missing.
-- mend.zh: 按消除时的入户核实表补填，没有发生的填“否”或0。
-- mend.en: Fill it in from the form; "no" or 0 where there was nothing.
-- source: 疑点清单 1_11_004
-- field: members
kind = '3' AND clearing_answers_missing + sums_missing > 0

-- check: EL-07
-- subject: assessment
-- severity: alert
-- title.zh: 消除后住房或饮水又损毁
-- title.en: House or water damaged after clearing
-- zh: 风险消除以后，住房或饮水设施又损毁了（{assessed_on}核查）。
-- en: After clearing, house or water supply were found damaged ({assessed_on}).
-- mend.zh: 马上入户核实，落实住房和饮水保障，符合条件的重新识别纳入监测。
-- mend.en: Visit at once, secure house and water, and identify the household again where it applies.
-- source: 疑点清单 1_02_008, 1_02_009
-- field: housing_damaged
case_cleared AND newest AND NOT household_open AND (housing_damaged = 1 OR water_damaged = 1)

-- check: MN-14
-- subject: assessment
-- severity: error
-- title.zh: 核算有失学，家里没有失学的孩子或措施
-- title.en: Assessment names a child out of school, the household none
-- zh: {assessed_on}的核算里有义务教育阶段失学辍学，家里却没有失学的孩子，也没有义务教育保障措施。
-- en: The assessment of {assessed_on} names a child out of school, but there is none, nor a measure of compulsory schooling.
-- mend.zh: 孩子已经返校的补登劝返措施；填错的更正核算。
-- mend.en: Record how the child was brought back, or correct the assessment.
-- source: 疑点清单 4_11_008
-- field: dropout
case_open AND newest AND dropout = 1 AND children_out_of_school = 0 AND schooling_measures = 0

-- check: MN-14
-- subject: household
-- severity: error
-- zh: 监测户有{children_out_of_school}个义务教育阶段的孩子失学辍学，却没有义务教育保障措施。
-- en: {children_out_of_school} children of the monitored household are out of school, without a measure of compulsory schooling.
-- mend.zh: 会同学校劝返，或者送教上门，并登记措施。
-- mend.en: Bring them back with the school, or have them taught at home, and record the measure.
-- source: 疑点清单 5_18_005
-- field: measure.item
open_case AND children_out_of_school > 0 AND school_measures = 0

-- check: MN-16
-- subject: household
-- severity: alert
-- title.zh: 监测户超期没有落实帮扶
-- title.en: No measure in time for a monitored household
-- zh: 本户纳入监测已经{months_identified}个月，一项帮扶措施也没有落实。
-- en: The household has been monitored for {months_identified} months without any measure.
-- mend.zh: 马上制定帮扶计划，按风险和需求落实措施并登记。
-- mend.en: Make the plan at once, carry out measures that fit, and record them.
-- source: 疑点清单 1_11_010
-- field: measure.item
open_case AND measures = 0 AND measures_late

-- check: MN-16
-- subject: household
-- severity: alert
-- zh: 本户纳入监测已经{days_identified}天，还没有帮扶计划和措施。
-- en: The household has been monitored for {days_identified} days without a plan or a measure.
-- mend.zh: 逐户制定帮扶计划，填写制定日期，并登记计划的措施。
-- mend.en: Make the plan, fill in its date, and record the measures.
-- source: 2024方案 二(一)2; 经验值
-- field: monitoring_case.plan_made_on
open_case AND measures = 0 AND plan_made_on IS NULL AND days_identified > parameter('plan_days', identified_day)
AND NOT ifnull(measures_late, 0)

-- check: MN-18
-- subject: household
-- severity: alert
-- title.zh: 有劳动力，措施却都是综合保障
-- title.en: Able to work, yet only safety-net measures
-- zh: 本户有{full_labour}个劳动力，登记的{measures}项措施却都是综合保障。
-- en: The household has {full_labour} members fit to work, but all of its {measures} measures are safety net.
-- mend.zh: 再落实至少1项产业、就业、金融或公益岗位帮扶。
-- mend.en: Add at least one measure of production, work, credit or a public post.
-- source: 疑点清单 5_11_032
-- field: measure.item
open_case AND full_labour > 0 AND measures > 0 AND safety_net_measures = measures

-- check: MN-19
-- subject: household
-- severity: error
-- title.zh: 有开发式措施，标注与之不符
-- title.en: Developmental measures, marked otherwise
-- zh: 本户登记了{developmental_measures}项开发式帮扶措施，“实施开发式帮扶措施情况”却不是已实施。
-- en: {developmental_measures} developmental measures are recorded, but the answer about developmental help does not say so.
-- mend.zh: 改为“已实施”；措施还没有落实的更正措施的实施情况。
-- mend.en: Set it to carried out, or correct the state of the measures.
-- source: 疑点清单 5_11_030
-- field: developmental_help
open_case AND developmental_measures > 0 AND ifnull(developmental_help, '') <> '1'

-- check: MN-20
-- subject: household
-- severity: alert
-- title.zh: 致贫返贫风险还有没对上的措施
-- title.en: A risk without a measure
-- zh: 本户登记了{measures}项措施，但致贫返贫风险中还有没对上的：{risk_1}等。
-- en: Of the {measures} measures none fits one of the risks ({risk_1} …).
-- mend.zh: 因病的落实健康帮扶，因残的落实综合保障或社会帮扶，因学的落实教育帮扶，住房、饮水的落实住房、饮水保障。
-- mend.en: Health help for illness, safety net or social help for disability, education help for schooling, house and water for theirs.
-- source: 疑点清单 5_18_001, 5_18_002, 5_18_003, 5_18_004, 5_18_006
-- field: measure.item
open_case AND measures > 0 AND risk_unmatched

-- check: MN-21
-- subject: household
-- severity: warning
-- title.zh: 有就业帮扶，识别后没有人务工
-- title.en: Job measures, nobody works
-- zh: 本户登记了{job_measures}项就业或公益岗位帮扶，识别以来却没有人务工。
-- en: {job_measures} measures of work or a post are recorded, but nobody has worked since identification.
-- mend.zh: 补登务工记录；确实没有上岗的更正措施，重新推荐岗位。
-- mend.en: Record the jobs; where nobody works, correct the measure and offer other jobs.
-- source: 疑点清单 1111_3, 4_11_014
-- field: measure.item
open_case AND job_measures > 0 AND workers = 0 AND ifnull(last_job_month < identified_month, 1)

-- check: MN-26
-- subject: lead
-- severity: alert
-- title.zh: 线索超期没有核实处置
-- title.en: Lead not handled in time
-- zh: {found_on}发现的线索已经{days_open}天，超过{days_allowed}天还没有核实处置。
-- en: The lead of {found_on} is {days_open} days old and not settled within {days_allowed} days.
-- mend.zh: 马上入户核实，决定纳入或不纳入，登记结果；不纳入的把原因告诉农户。
-- mend.en: Verify at home, decide, record the outcome, and tell the household why if it is not monitored.
-- source: 2024方案 二(一)1; 监测帮扶工作指南
-- field: outcome
outcome IS NULL AND days_open > days_allowed

-- check: MN-26
-- subject: monitoring_case
-- severity: alert
-- zh: {discovered_on}发现的线索进入识别程序，到{last_day}应当办结，还没有审批结果。
-- en: The case discovered on {discovered_on} should have been decided by {last_day}.
-- mend.zh: 查清卡在哪一步，抓紧办理评议、公示、审核和审批。
-- mend.en: Find out at which step it stands, and go on.
-- source: 监测帮扶工作指南
-- field: identified_on
ended IS NULL AND NOT identified AND last_day < today()

-- check: MN-27
-- subject: case_step
-- severity: error
-- title.zh: 程序起止日期不全，或公示天数不够
-- title.en: Step without dates, or publicity too short
-- zh: {step}的起止日期没有填全，或者公示不满{notice_days_min}天。
-- en: Dates of the notice are missing, or it hung for less than {notice_days_min} days.
-- mend.zh: 核对公示照片和起止日期；公示期不够的重新公示。
-- mend.en: Check the photo and the dates; put it up again if it was too short.
-- source: 监测帮扶工作指南
-- field: publicity_to
notice AND (publicity_from IS NULL OR publicity_to IS NULL OR notice_days < notice_days_min)

-- check: MN-28
-- subject: monitoring_case
-- severity: error
-- title.zh: 没有签署承诺授权书
-- title.en: No signed letter of commitment
-- zh: 本户已经识别为监测对象，程序里却没有签署承诺授权书。
-- en: The household was identified, but no signed promise and authorisation is on record.
-- mend.zh: 补登签署日期和存放处；没有签的请成年家庭成员补签。
-- mend.en: Record it, or have the adult members sign.
-- source: 监测帮扶工作指南
-- field: case_step.step
identified AND steps > 0 AND authorisations = 0 AND authorized_on IS NULL

-- check: MN-29
-- subject: household
-- severity: alert
-- title.zh: 帮扶满期，没有做消除评估
-- title.en: Helped long enough, clearing not assessed
-- zh: 本户从{helped_since}起识别并落实措施，已满{clearing_months_now}个月，还没有做风险消除评估。
-- en: Help has gone on since {helped_since}, at least {clearing_months_now} months, without an assessment for clearing.
-- mend.zh: 入户核算收入和支出，评估风险是否消除：符合条件的应消尽消，不符合的写明原因继续帮扶。
-- mend.en: Assess income and spending: clear the risk where the conditions are met, else say why the help goes on.
-- source: 2024方案 二(一)2
-- field: assessment.assessed_on
open_case AND NOT ifnull(members > 0 AND no_labour = members, 0)
AND months_between(helped_since, today()) >= clearing_months_now
AND ifnull(months_between(helped_since, max(ifnull(last_assessed, ''), ifnull(last_evaluated, ''))) < clearing_months_now, 1)

-- check: EL-02
-- subject: household
-- severity: error
-- title.zh: 标注帮扶消除，没有登记过措施
-- title.en: Cleared by help, but no measure
-- zh: 本户标注帮扶消除，却从来没有登记过帮扶措施。
-- en: The household was cleared by assistance, but no measure was ever recorded.
-- mend.zh: 补登落实过的措施；确实没有帮扶的更正消除方式。
-- mend.en: Record the measures, or correct the way of clearing.
-- source: 疑点清单 1_11_009
-- field: clearing_mode
cleared AND clearing_mode = '1' AND measures_ever = 0

-- check: EL-08
-- subject: household
-- severity: error
-- title.zh: 风险已消除，措施没有对上风险
-- title.en: Cleared, measures do not answer the risk
-- zh: 本户风险已消除，登记的措施却没有对上致贫返贫风险（{risk_1}等）。
-- en: The risk is cleared, but no measure recorded fits the risks ({risk_1} …).
-- mend.zh: 补登针对风险落实过的措施；风险登记错的更正。
-- mend.en: Record the measures that met the risk, or correct the risk.
-- source: 疑点清单 3_11_003, 3_11_009
-- field: measure.item
cleared AND clearing_mode = '1' AND measures_ever > 0 AND risk_unmatched
