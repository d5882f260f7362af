-- check: WK-01
-- subject: person
-- severity: error
-- title.zh: 务工时间不在0至12个月
-- title.en: Months of work not 0 to 12
-- zh: {name}的务工时间填了{work_months}个月，只能是0到12。
-- en: {name} has {work_months} months of work; it can only be 0 to 12.
-- mend.zh: 填本收入年度内实际务工的整月数，没有务工的填0。
-- mend.en: Fill in the whole months worked in the income year, 0 if none.
-- source: 采集表 家庭成员 AAB012
-- field: work_months
work_months NOT BETWEEN 0 AND 12

-- check: WK-02
-- subject: person
-- severity: error
-- title.zh: 务工没有填所在地
-- title.en: Work without a place
-- zh: {name}务工了{work_months}个月，没有填务工所在地。
-- en: {name} worked {work_months} months but the place is empty.
-- mend.zh: 补填务工所在地，写到县级。
-- mend.en: Fill in the place, down to the county.
-- source: 采集表 家庭成员 AAB012, AAB025
-- field: work_place
works AND work_place IS NULL

-- check: WK-02
-- subject: person
-- severity: error
-- zh: {name}填了务工所在地（{work_place}），务工时间却是0或没有填。
-- en: {name} has a place of work ({work_place}) but no months.
-- mend.zh: 补填务工月数；没有务工的清空务工所在地。
-- mend.en: Fill in the months, or clear the place if there was no work.
-- source: 采集表 家庭成员 AAB012, AAB025
-- field: work_months
NOT works AND work_place IS NOT NULL

-- check: WK-03
-- subject: latest_income
-- severity: error
-- title.zh: 有工资性收入，没有人务工
-- title.en: Wages, nobody works
-- zh: {year}年度有工资性收入{wages}元，家里却没有人务工、在公益性岗位或有单位。
-- en: The household earned wages of {wages} yuan in {year}, but no member worked, held a public post or had an employer.
-- mend.zh: 核实工资是谁挣的，补填务工时间或公益性岗位；不是工资的改到相应的收入项。
-- mend.en: Find out who earned it and record the work or post, or move the sum to the right item.
-- source: 经验值
-- field: wages
wages_of_work > 0 AND earners = 0 AND job_records = 0 AND left_in_year = 0

-- check: WK-04
-- subject: latest_income
-- severity: error
-- title.zh: 有人务工，工资性收入是0
-- title.en: Somebody works, no wages
-- zh: 家里有{workers}人务工，{year}年度的工资性收入却是0。
-- en: {workers} members worked, but wages in {year} are 0.
-- mend.zh: 补填务工收入；确实没有拿到工钱的，报乡镇帮助讨薪，并核对务工时间。
-- mend.en: Fill in the wages; if they were not paid, tell the township, and check the months.
-- source: 疑点清单 4_11_012; 经验值
-- field: wages_migrant
workers > 0 AND ifnull(wages, 0) = 0

-- check: WK-05
-- subject: income
-- severity: error
-- title.zh: 工资性收入太小
-- title.en: Wages too small
-- zh: {year}年度工资性收入只有{wages}元，疑似录错。
-- en: Wages in {year} are only {wages} yuan, probably a mistake.
-- mend.zh: 核对金额和单位，应填全年的元数，不是万元也不是月数。
-- mend.en: Check it; the sum of the year in yuan is asked.
-- source: 疑点清单 5_15_0023
-- field: wages
wages > 0 AND wages < fen(parameter('wage_household_min', year || '-12-31'))

-- check: WK-06
-- subject: person
-- severity: warning
-- title.zh: 务工月收入过低或过高
-- title.en: Odd monthly pay
-- zh: {name}的务工月收入是{work_monthly_pay}元，过低或过高。
-- en: The monthly pay of {name} is {work_monthly_pay} yuan, too low or too high.
-- mend.zh: 核对金额，应填平均每月到手的元数；确实如此的写明情况。
-- mend.en: Check it; the average paid out a month in yuan is asked. Accept it with the reason if it is so.
-- source: 疑点清单 5_16_001, 5_16_002
-- field: work_monthly_pay
work_monthly_pay < fen(parameter('wage_month_min', today())) OR work_monthly_pay > fen(parameter('wage_month_max', today()))

-- check: WK-06
-- subject: person
-- severity: warning
-- zh: {name}的务工月收入只有{work_monthly_pay}元，偏低。
-- en: The monthly pay of {name} is only {work_monthly_pay} yuan.
-- mend.zh: 核实是不是零工或只干了几天；确实如此的写明情况。
-- mend.en: Find out whether it is casual work; accept it with the reason if so.
-- source: 疑点清单 1111_12
-- field: work_monthly_pay
work_monthly_pay >= fen(parameter('wage_month_min', today())) AND work_monthly_pay < fen(parameter('wage_month_low', today()))

-- check: WK-07
-- subject: person
-- severity: warning
-- title.zh: 无劳动能力却登记务工
-- title.en: Unable to work, yet working
-- zh: {name}的劳动技能是“{labour}”，却登记了务工或计划务工。
-- en: {name} is recorded as "{labour}" but works or plans to.
-- mend.zh: 核实能不能劳动：能的改正劳动技能，不能的改正务工情况。
-- mend.en: Correct the labour ability or the work.
-- source: 疑点清单 2_01_015, 2_12_004
-- field: labour
no_labour AND (works OR work_planned = 1)

-- check: WK-08
-- subject: person
-- severity: warning
-- title.zh: 在校却登记务工
-- title.en: At school, yet working
-- zh: {name}在校（{school}），却登记了务工或计划务工。
-- en: {name} is at school ({school}) but works or plans to.
-- mend.zh: 已经离校的改正在校生状况；只是假期打工的写明情况。
-- mend.en: Correct the school of someone who left; holiday work is accepted with the reason.
-- source: 疑点清单 4_01_006, 4_12_002
-- field: work_months
student AND (works OR work_planned = 1)

-- check: WK-09
-- subject: person
-- severity: error
-- title.zh: 不满16周岁务工
-- title.en: Works under 16
-- zh: {name}登记了务工，但开始务工时不满16周岁。
-- en: {name} is recorded as working from an age under 16.
-- mend.zh: 核对出生日期和务工开始时间；确属童工的立即报告乡镇，送回学校。
-- mend.en: Check birth date and start of work; if a child works, tell the township at once and bring it back to school.
-- source: 疑点清单 5_16_010
-- field: work_start
age_at_work_start < parameter('labour_age_min', today())
OR (work_start IS NULL AND works AND age < parameter('labour_age_min', today()))

-- check: WK-10
-- subject: person
-- severity: warning
-- title.zh: 特困供养人员务工
-- title.en: On special support, yet working
-- zh: {name}是特困供养人员，却登记务工{work_months}个月。
-- en: {name} is on special support but worked {work_months} months.
-- mend.zh: 核实是否外出务工；有劳动能力和收入的报民政重新认定。
-- mend.en: Find out whether it is so; if the person can earn a living, tell civil affairs.
-- source: 疑点清单 5_01_004, 5_12_003
-- field: work_months
special_support_person AND works

-- check: WK-12
-- subject: person
-- severity: error
-- title.zh: 务工时间是0，开始时间却填了
-- title.en: No months of work, but a start
-- zh: {name}务工时间是0，务工开始时间却填了{work_start}，没有结束时间。
-- en: {name} has no months of work, but a job that began in {work_start} and has not ended.
-- mend.zh: 在务工的补填月数；已经不干的填结束时间。
-- mend.en: Fill in the months, or the end of the job.
-- source: 疑点清单 1111_16, 1111_17
-- field: work_end
NOT works AND work_start < substr(today(), 1, 7) AND (work_end IS NULL OR work_end > substr(today(), 1, 7))

-- check: WK-13
-- subject: person
-- severity: error
-- title.zh: 务工没有填开始时间
-- title.en: Work without a start
-- zh: {name}务工{work_months}个月，没有填务工开始时间。
-- en: {name} worked {work_months} months but the start is empty.
-- mend.zh: 补填从哪年哪月开始务工。
-- mend.en: Fill in year and month.
-- source: 疑点清单 3_12_001
-- field: work_start
works AND work_start IS NULL

-- check: WK-14
-- subject: person
-- severity: warning
-- title.zh: 务工信息太久没有更新
-- title.en: Job not updated for long
-- zh: {name}的务工从{work_start}开始，已经{months_in_job}个月没有更新。
-- en: The job of {name} began in {work_start}, {months_in_job} months ago, and was not confirmed since.
-- mend.zh: 联系本人核实还在不在这里干；换了工作的更新，没换的写明核实情况。
-- mend.en: Ask whether it is still so; update the job, or accept it with the reason.
-- source: 疑点清单 1111_08
-- field: work_start
works AND work_end IS NULL
AND work_start || '-01' <= date(today(), '-' || parameter('stale_job_months', today()) || ' months')

-- check: WK-15
-- subject: person
-- severity: error
-- title.zh: 务工所在地没有写到县级
-- title.en: Place of work not down to the county
-- zh: {name}的务工所在地“{work_place}”没有写到县级。
-- en: The place of work of {name}, "{work_place}", does not name the county.
-- mend.zh: 写清省、市、县（区），如“辽宁省沈阳市于洪区”。
-- mend.en: Write province, city and county.
-- source: 疑点清单 4_12_001, 5_01_005
-- field: work_place
ifnull(abroad, 0) = 0 AND NOT names_county(work_place)

-- check: WK-16
-- subject: person
-- severity: error
-- title.zh: 县外务工的就业渠道不对
-- title.en: Channel does not fit work elsewhere
-- zh: {name}在县外务工（{work_area}），就业渠道不能是“{work_channel}”。
-- en: {name} works outside the county ({work_area}); the channel cannot be "{work_channel}".
-- mend.zh: 公益性岗位和帮扶车间只在县内，改正务工区域或就业渠道。
-- mend.en: Public posts and workshops are inside the county; correct the area or the channel.
-- source: 疑点清单 5_01_003, 5_12_002
-- field: work_channel
work_channel IN ('06', '07') AND (work_area IN ('03', '04') OR abroad = 1)

-- check: WK-17
-- subject: person
-- severity: warning
-- title.zh: 务工信息没有填全
-- title.en: Job not filled in
-- zh: {name}正在务工，月收入、企业名称、所属行业、就业渠道、是否点对点有没填的。
-- en: {name} is at work, but pay, employer, industry, channel or point-to-point is empty.
-- mend.zh: 联系本人补填；打零工的企业名称写“零工”和地点。
-- mend.en: Ask the person; for casual work write so as the employer.
-- source: 疑点清单 5_01_007, 5_12_006
-- field: work_employer
works_now AND (work_monthly_pay IS NULL OR work_employer IS NULL OR work_industry IS NULL OR work_channel IS NULL
    OR point_to_point IS NULL)

-- check: WK-18
-- subject: person
-- severity: warning
-- title.zh: 计划务工没有填服务需求
-- title.en: Plans to work, needs not filled
-- zh: {name}计划务工，没有填就业服务需求。
-- en: {name} plans to work but no need of help is recorded.
-- mend.zh: 问清需要岗位信息、培训还是交通帮助；不需要的写“无”。
-- mend.en: Ask whether jobs, training or transport are needed; write "none" otherwise.
-- source: 疑点清单 5_15_008, 5_15_009
-- field: work_service_need
work_planned = 1 AND work_service_need IS NULL

-- check: WK-19
-- subject: person
-- severity: warning
-- title.zh: 务工人员没有手机号
-- title.en: Works, no mobile number
-- zh: {name}在务工，没有填有效的11位手机号。
-- en: {name} works but has no valid mobile number.
-- mend.zh: 补填本人手机号，便于每月联系。
-- mend.en: Record the person's own number.
-- source: 疑点清单 2_01_013, 2_12_007
-- field: phone
works AND (phone IS NULL OR NOT mobile_valid(phone))

-- check: WK-20
-- subject: person
-- severity: alert
-- title.zh: 有技能或学历，没有务工
-- title.en: Skilled or educated, not working
-- zh: {name}{age}岁，是技能劳动力或大专以上学历，没有务工记录。
-- en: {name} ({age}) is skilled or has a college education but has no work on record.
-- mend.zh: 核实是否在就业，在的补填；没有就业的推荐岗位，登记就业需求。
-- mend.en: Find out; record the work, or offer jobs and record what is needed.
-- source: 疑点清单 5_20_028, 5_20_031; 2024方案 二(四)
-- field: work_months
(labour = '2' OR education IN ('5', '6')) AND NOT student AND NOT works AND NOT has_job_record AND NOT has_post AND NOT no_labour
AND ifnull(serving_soldier, 0) = 0
AND age BETWEEN parameter('labour_age_min', today()) AND parameter('labour_age_max', today())

-- check: WK-21
-- subject: household
-- severity: alert
-- title.zh: 愿意就业的都没有就业
-- title.en: Willing to work, nobody works
-- zh: 本户有{willing_labour}个劳动力愿意就业，没有一个人务工或在公益性岗位。
-- en: {willing_labour} members able and willing to work, and none does.
-- mend.zh: 推荐岗位、劳务输出、帮扶车间或公益性岗位，做到有劳动能力和就业意愿的每户至少1人就业。
-- mend.en: Offer jobs, labour export, a workshop or a public post: at least one member should be employed.
-- source: 2024方案 二(二)3
-- field: person.work_months
willing_labour > 0 AND workers = 0 AND open_jobs = 0

-- check: WK-11
-- subject: work
-- severity: error
-- title.zh: 两份务工时间重叠
-- title.en: Two jobs at once
-- zh: {name}从{start_month}开始的务工，与{earlier_start}开始的另一份务工时间重叠。
-- en: The job of {name} from {start_month} overlaps with the one from {earlier_start}.
-- mend.zh: 核对两份务工的起止年月：前一份结束以后才能开始后一份，先填前一份的结束月份。
-- mend.en: Check the months of both: one ends before the next begins; fill in the end of the earlier one.
-- source: 疑点清单 5_12_001
-- field: start_month
ifnull(planned, 0) = 0 AND earlier_start IS NOT NULL

-- check: WK-06
-- subject: work
-- severity: warning
-- zh: {name}从{start_month}开始的务工，月收入是{monthly_pay}元，过低或过高。
-- en: The job of {name} from {start_month} pays {monthly_pay} yuan a month, too little or too much.
-- mend.zh: 核对金额，应填平均每月到手的元数；确实如此的写明情况。
-- mend.en: Check it; the average paid out a month in yuan is asked. Accept it with the reason if it is so.
-- source: 疑点清单 5_16_001, 5_16_002
-- field: monthly_pay
NOT plan AND (monthly_pay < fen(parameter('wage_month_min', today())) OR monthly_pay > fen(parameter('wage_month_max', today())))

-- check: WK-09
-- subject: work
-- severity: error
-- zh: {name}登记了从{start_month}开始的务工，当时不满16周岁。
-- en: {name} is recorded as working from {start_month}, under the age of 16.
-- mend.zh: 核对出生日期和务工开始时间；确属童工的立即报告乡镇，送回学校。
-- mend.en: Check birth date and start of work; if a child works, tell the township at once and bring it back to school.
-- source: 疑点清单 5_16_010
-- field: start_month
NOT plan AND age_at_start < parameter('labour_age_min', today())

-- check: WK-13
-- subject: work
-- severity: error
-- zh: {name}的一份务工没有填开始月份。
-- en: A job of {name} has no first month.
-- mend.zh: 补填从哪年哪月开始务工。
-- mend.en: Fill in year and month.
-- source: 疑点清单 3_12_001
-- field: start_month
NOT plan AND start_month IS NULL

-- check: WK-14
-- subject: work
-- severity: warning
-- zh: {name}的务工从{start_month}开始，很久没有核实还在不在做。
-- en: The job of {name} began in {start_month} and was not confirmed for long.
-- mend.zh: 联系本人核实还在不在这里干，填最近核实月份；不干了的填结束月份。
-- mend.en: Ask whether it is still so; fill in the month of asking, or the last month of the job.
-- source: 疑点清单 1111_08
-- field: confirmed_month
open_job AND max(start_month, ifnull(confirmed_month, start_month)) || '-01'
 <= date(today(), '-' || parameter('stale_job_months', today()) || ' months')

-- check: WK-15
-- subject: work
-- severity: error
-- zh: {name}的务工所在地“{place}”没有写到县级。
-- en: The place of work of {name}, "{place}", does not name the county.
-- mend.zh: 写清省、市、县（区），如“辽宁省沈阳市于洪区”。
-- mend.en: Write province, city and county.
-- source: 疑点清单 4_12_001, 5_01_005
-- field: place
NOT plan AND ifnull(abroad, 0) = 0 AND NOT names_county(place)

-- check: WK-16
-- subject: work
-- severity: error
-- zh: {name}在县外务工（{area}），就业渠道不能是“{channel}”。
-- en: {name} works outside the county ({area}); the channel cannot be "{channel}".
-- mend.zh: 公益性岗位和帮扶车间只在县内，改正务工区域或就业渠道。
-- mend.en: Public posts and workshops are inside the county; correct the area or the channel.
-- source: 疑点清单 5_01_003, 5_12_002
-- field: channel
channel IN ('06', '07') AND (area IN ('03', '04') OR abroad = 1)

-- check: WK-17
-- subject: work
-- severity: warning
-- zh: {name}从{start_month}开始的务工没有填全：月收入、企业名称、所属行业、就业渠道、是否点对点。
-- en: The job of {name} from {start_month} lacks pay, employer, industry, channel or point-to-point.
-- mend.zh: 联系本人补填；打零工的企业名称写“零工”和地点。
-- mend.en: Ask the person; for casual work write so as the employer.
-- source: 疑点清单 5_01_007, 5_12_006
-- field: employer
open_job AND (monthly_pay IS NULL OR employer IS NULL OR industry IS NULL OR channel IS NULL OR point_to_point IS NULL)

-- check: WK-18
-- subject: work
-- severity: warning
-- zh: {name}计划务工，没有填就业服务需求。
-- en: {name} plans to work but no need of help is recorded.
-- mend.zh: 问清需要岗位信息、培训还是交通帮助；不需要的写“无”。
-- mend.en: Ask whether jobs, training or transport are needed; write "none" otherwise.
-- source: 疑点清单 5_15_008, 5_15_009
-- field: service_need
plan AND service_need IS NULL
