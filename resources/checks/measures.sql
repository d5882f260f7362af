-- check: WF-07
-- subject: measure
-- severity: error
-- title.zh: 有低保特困措施，没有人享受
-- title.en: Support measure, nobody has it
-- zh: 帮扶措施登记了“{item}”，家里却没有人享受。
-- en: The measure "{item}" is recorded, but nobody of the household receives it.
-- mend.zh: 在家庭成员里填上谁享受；已经停发的把措施改为已停止。
-- mend.en: Record who receives it, or mark the measure as stopped.
-- source: 疑点清单 4_11_015, 5_16_005, 5_16_006
-- field: item
running AND ((item = '0801' AND minimum_living_members = 0) OR (item = '0802' AND special_support_members = 0))

-- check: WF-08
-- subject: household
-- severity: error
-- title.zh: 享受低保特困，措施没有登记
-- title.en: On support, no measure recorded
-- zh: 本户有{minimum_living_members}人享受低保、{special_support_members}人享受特困供养，帮扶措施里却没有登记。
-- en: {minimum_living_members} members receive minimum living and {special_support_members} special support, but it is not among the measures.
-- mend.zh: 在帮扶措施里补登“低保”或“特困供养”。
-- mend.en: Record it as a measure.
-- source: 疑点清单 5_16_003, 5_16_004
-- field: measure.item
open_case AND ((minimum_living_members > 0 AND minimum_living_measures = 0) OR (special_support_members > 0 AND special_support_measures = 0))

-- check: WF-09
-- subject: measure
-- severity: error
-- title.zh: 有残疾措施，没有持证的人
-- title.en: Measure for the disabled, no certificate
-- zh: 帮扶措施登记了“{item}”，家里却没有持残疾人证的人。
-- en: The measure "{item}" is recorded, but no member has a disability certificate.
-- mend.zh: 补填残疾人证号；没有办证的帮助评残办证，不符合的更正措施。
-- mend.en: Record the certificate, help to get one, or correct the measure.
-- source: 疑点清单 4_11_016
-- field: item
running AND item = '0805' AND certified_members = 0

-- check: MN-22
-- subject: measure
-- severity: warning
-- title.zh: 有交通补助措施，没有人领到
-- title.en: Travel subsidy measure, nobody got it
-- zh: 帮扶措施登记了“{item}”，家里却没有人领到交通费补助，或者没有人到县外务工。
-- en: The measure "{item}" is recorded, but nobody received the transport subsidy, or nobody works outside the county.
-- mend.zh: 补填务工记录里的交通费补助；在县内务工的不享受，更正措施。
-- mend.en: Record the subsidy with the job; work inside the county does not qualify.
-- source: 疑点清单 1111_10, 5_17_012
-- field: item
begun AND item = '0203' AND (subsidised_workers + subsidised_jobs = 0 OR outside_workers + outside_jobs = 0)

-- check: MN-23
-- subject: measure
-- severity: warning
-- title.zh: 有外出务工措施，没有人新外出
-- title.en: Measure for work elsewhere, nobody went
-- zh: 帮扶措施登记了“{item}”，识别以后却没有人新到县外务工。
-- en: The measure "{item}" is recorded, but nobody has gone to work outside the county since identification.
-- mend.zh: 补登县外务工记录和开始月份；识别以前就在外面务工的不算劳务输出帮扶。
-- mend.en: Record the job and its start; work that began before identification is no such help.
-- source: 疑点清单 5_17_011, 5_17_013
-- field: item
begun AND item = '0202' AND (outside_workers + outside_jobs = 0 OR last_outside_start < identified_month)

-- check: MN-25
-- subject: measure
-- severity: error
-- title.zh: 就业帮扶的受益人没有劳动能力
-- title.en: Job help for somebody unable to work
-- zh: 就业帮扶“{item}”的受益人没有劳动能力。
-- en: The help with work "{item}" is for somebody who cannot work.
-- mend.zh: 改由有劳动能力的成员受益；劳动技能登记错的更正。
-- mend.en: Name a member who can work, or correct the labour ability.
-- source: 疑点清单 5_15_007
-- field: person
running AND category = '02' AND (beneficiary_labour IN ('4', '5') OR (beneficiary IS NULL AND members > 0 AND able_members = 0))
