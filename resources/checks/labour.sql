-- check: LB-01
-- subject: person
-- severity: error
-- title.zh: 在校生填了有劳动力
-- title.en: At school, marked as able to work
-- zh: {name}是在校生（{school}），劳动技能不能填“{labour}”。
-- en: {name} is at school ({school}); labour ability cannot be "{labour}".
-- mend.zh: 在校生一律填“无劳动力”；已经毕业的清空在校生状况。
-- mend.en: Choose "No labour" for everyone at school; clear the school of someone who has left it.
-- source: 疑点清单 1111_07
-- field: labour
student AND labour <> '5'

-- check: LB-02
-- subject: person
-- severity: error
-- title.zh: 不满16岁填了有劳动力
-- title.en: Under 16, marked as able to work
-- zh: {name}只有{age}岁，劳动技能不能填“{labour}”。
-- en: {name} is {age}; labour ability cannot be "{labour}".
-- mend.zh: 未满16周岁一律填“无劳动力”。
-- mend.en: Choose "No labour" for everyone under 16.
-- source: 疑点清单 2_01_011, 2_12_014
-- field: labour
age >= 0 AND age < parameter('labour_age_min', today()) AND labour <> '5'

-- check: LB-03
-- subject: person
-- severity: warning
-- title.zh: 60岁以上还填劳动力
-- title.en: Over 60, marked as fully able
-- zh: {name}已经{age}岁，劳动技能还是“{labour}”。
-- en: {name} is {age} but recorded as "{labour}".
-- mend.zh: 核实身体状况，一般改为“弱劳动力或半劳动力”或“无劳动力”；确实还能干活的写明情况。
-- mend.en: Usually weak or no labour at this age; accept it with the reason if the person still works fully.
-- source: 疑点清单 2_12_005, 2_12_017
-- field: labour
age > parameter('labour_age_max', today()) AND full_labour

-- check: LB-04
-- subject: person
-- severity: error
-- title.zh: 年轻健康却填无劳动力
-- title.en: Young and healthy, marked as unable
-- zh: {name}{age}岁，身体健康，又不在校，劳动技能却填“{labour}”。
-- en: {name} is {age}, healthy and not at school, but recorded as "{labour}".
-- mend.zh: 能劳动的改为普通或技能劳动力；不能劳动的把真实的健康状况填上。
-- mend.en: Correct the labour ability, or record the illness or disability behind it.
-- source: 疑点清单 2_01_005, 2_01_010, 2_12_009, 2_12_013
-- field: labour
age BETWEEN parameter('labour_age_min', today()) AND parameter('labour_age_max', today())
AND healthy AND NOT student AND no_labour

-- check: LB-05
-- subject: person
-- severity: warning
-- title.zh: 年轻健康却填弱劳动力
-- title.en: Young and healthy, marked as weak
-- zh: {name}{age}岁，身体健康，又不在校，劳动技能填的是“{labour}”。
-- en: {name} is {age}, healthy and not at school, but recorded as "{labour}".
-- mend.zh: 核实为什么是弱劳动力，改正劳动技能或健康状况；确实如此的写明原因。
-- mend.en: Correct the labour ability or the health, or accept it with the reason.
-- source: 疑点清单 1111_14, 1111_15
-- field: labour
age BETWEEN parameter('labour_age_min', today()) AND parameter('labour_age_max', today())
AND healthy AND NOT student AND weak_labour

-- check: LB-06
-- subject: person
-- severity: warning
-- title.zh: 患大病或残疾却填劳动力
-- title.en: Ill or disabled, marked as fully able
-- zh: {name}患大病或有残疾，劳动技能却是“{labour}”。
-- en: {name} is seriously ill or disabled but recorded as "{labour}".
-- mend.zh: 核实还能不能正常劳动，不能的改为弱劳动力或丧失劳动力；确实能的写明情况。
-- mend.en: Check whether the person can work normally; if not choose weak or lost labour, else accept it with the reason.
-- source: 疑点清单 5_12_009, 5_12_010
-- field: labour
age BETWEEN parameter('labour_age_min', today()) AND parameter('labour_age_max', today())
AND NOT student AND (seriously_ill OR disabled) AND full_labour

-- check: LB-07
-- subject: person
-- severity: error
-- title.zh: 重度肢体残疾却填劳动力
-- title.en: Severely disabled, marked as able
-- zh: {name}是一级或二级肢体残疾，劳动技能不能填“{labour}”。
-- en: {name} has a severe physical disability; labour ability cannot be "{labour}".
-- mend.zh: 改为弱劳动力、丧失劳动力或无劳动力；残疾类别等级填错的按残疾人证改正。
-- mend.en: Choose weak, lost or no labour, or correct class and grade from the certificate.
-- source: 疑点清单 4_01_007, 4_01_008
-- field: labour
kind_of_disability = '4' AND grade_of_disability IN ('1', '2') AND labour = '1'

-- check: LB-08
-- subject: person
-- severity: error
-- title.zh: 没有填劳动技能
-- title.en: Ability to work not filled
-- zh: {name}没有填劳动技能。
-- en: The labour ability of {name} is empty.
-- mend.zh: 每个成员都要填；未满16周岁和在校生填“无劳动力”。
-- mend.en: Fill it in for every member; "No labour" under 16 and at school.
-- source: 疑点清单 2_01_003
-- field: labour
labour IS NULL
