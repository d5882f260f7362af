-- check: ED-01
-- subject: person
-- severity: error
-- title.zh: 文化程度和在校生状况重复填
-- title.en: Both education and school filled
-- zh: {name}既填了文化程度（{education}），又填了在校生状况（{school}），只能填一个。
-- en: {name} has both a level of education ({education}) and a present school ({school}); only one applies.
-- mend.zh: 在校的清空文化程度；已经离校的清空在校生状况。
-- mend.en: Clear the level for someone at school, the school for someone who has left.
-- source: 疑点清单 3_12_004
-- field: education
education IS NOT NULL AND school IS NOT NULL

-- check: ED-02
-- subject: person
-- severity: error
-- title.zh: 文化程度、在校生状况、未上学原因都没填
-- title.en: Neither education, school nor reason
-- zh: {name}的文化程度、在校生状况、未上学原因都没有填。
-- en: Education, school and reason for not attending are all empty for {name}.
-- mend.zh: 在校的（含学龄前儿童）填在校生状况，离校的填文化程度，该上学没上学的填原因。
-- mend.en: Fill in the school (also for preschool children), the level of education, or why the child does not attend.
-- source: 疑点清单 3_01_002, 3_12_003
-- field: education
education IS NULL AND school IS NULL AND out_of_school_reason IS NULL

-- check: ED-03
-- subject: person
-- severity: alert
-- title.zh: 义务教育年龄没有在校
-- title.en: Of compulsory age, not at school
-- zh: {name}按开学时算{school_age}岁，在义务教育年龄，没有在校，也没有送教上门、休学、延缓入学等手续。
-- en: {name} was {school_age} at the start of the school year, is not at school and has no lawful exemption.
-- mend.zh: 马上入户核实，报乡镇和学校劝返复学；因身体原因不能上学的，办理送教上门、休学或延缓入学。
-- mend.en: Visit at once, tell township and school and bring the child back; if health does not allow it, arrange teaching at home, suspension or deferral.
-- source: 2024方案 二(九)1; 疑点清单 1_02_005, 5_15_016
-- field: school
out_of_school

-- check: ED-04
-- subject: person
-- severity: alert
-- title.zh: 脱贫户有失学，还没有纳入监测
-- title.en: Out of school, household not monitored
-- zh: {name}{school_age}岁没有在校，本户是脱贫户，还没有纳入监测。
-- en: {name} ({school_age}) is not at school; the household left poverty and is not monitored.
-- mend.zh: 在劝返复学的同时，按程序核实本户是否应当纳入监测对象。
-- mend.en: Bring the child back, and examine whether the household must be monitored.
-- source: 疑点清单 1_02_005
-- field: school
out_of_school AND poverty_household AND NOT monitored

-- check: ED-05
-- subject: person
-- severity: error
-- title.zh: 因病因残未上学，健康状况却是健康
-- title.en: Out of school for illness, yet healthy
-- zh: {name}未上学的原因填的是因病或因残，健康状况却是“健康”。
-- en: {name} is said not to attend because of illness or disability, but is recorded as healthy.
-- mend.zh: 核实未上学的真实原因，改正原因或健康状况。
-- mend.en: Correct the reason or the state of health.
-- source: 疑点清单 2_01_012
-- field: out_of_school_reason
out_of_school_reason IN ('01', '02') AND healthy

-- check: ED-06
-- subject: person
-- severity: warning
-- title.zh: 小学生年龄不合常理
-- title.en: Odd age for primary school
-- zh: {name}{age}岁，在读小学，年龄不合常理。
-- en: {name} is {age} and at primary school, which is unusual.
-- mend.zh: 核对出生日期和在校生状况；确实如此的写明原因。
-- mend.en: Check birth date and school; accept it with the reason if it is so.
-- source: 疑点清单 5_12_014, 5_17_002
-- field: school
school = '03' AND age NOT BETWEEN parameter('primary_age_min', today()) AND parameter('primary_age_max', today())

-- check: ED-07
-- subject: person
-- severity: warning
-- title.zh: 初中生年龄不合常理
-- title.en: Odd age for junior secondary
-- zh: {name}{age}岁，在读{school}，年龄不合常理。
-- en: {name} is {age} and in {school}, which is unusual.
-- mend.zh: 核对出生日期和在校生状况；确实如此的写明原因。
-- mend.en: Check birth date and school; accept it with the reason if it is so.
-- source: 疑点清单 5_12_015, 5_17_003
-- field: school
school IN ('04', '05', '06') AND age NOT BETWEEN parameter('junior_age_min', today()) AND parameter('junior_age_max', today())

-- check: ED-08
-- subject: person
-- severity: warning
-- title.zh: 高中、中职生年龄不合常理
-- title.en: Odd age for senior secondary
-- zh: {name}{age}岁，在读{school}，年龄不合常理。
-- en: {name} is {age} and in {school}, which is unusual.
-- mend.zh: 核对出生日期和在校生状况；确实如此的写明原因。
-- mend.en: Check birth date and school; accept it with the reason if it is so.
-- source: 疑点清单 5_12_016, 5_17_004
-- field: school
school BETWEEN '07' AND '12' AND age NOT BETWEEN parameter('senior_age_min', today()) AND parameter('senior_age_max', today())

-- check: ED-09
-- subject: person
-- severity: warning
-- title.zh: 年龄太小，学历却是大专以上
-- title.en: Too young for college
-- zh: {name}只有{age}岁，却填了大专、本科、高职或技师学院。
-- en: {name} is only {age} but is recorded with college or a technician school.
-- mend.zh: 核对出生日期、文化程度和在校生状况。
-- mend.en: Check birth date, education and school.
-- source: 疑点清单 5_12_017, 5_17_005
-- field: school
(school BETWEEN '13' AND '24' OR education IN ('5', '6')) AND age < parameter('college_age_min', today())

-- check: ED-10
-- subject: person
-- severity: warning
-- title.zh: 年龄太小，在读研究生
-- title.en: Too young for a master's degree
-- zh: {name}只有{age}岁，在校生状况却是“{school}”。
-- en: {name} is only {age} but is recorded as "{school}".
-- mend.zh: 核对出生日期和在校生状况。
-- mend.en: Check birth date and school.
-- source: 疑点清单 5_12_018, 5_17_006
-- field: school
school = '25' AND age < parameter('master_age_min', today())

-- check: ED-11
-- subject: person
-- severity: error
-- title.zh: 已到学龄还填学前
-- title.en: Of school age, still preschool
-- zh: {name}已经{age}岁，身体健康，在校生状况还是“{school}”。
-- en: {name} is {age} and healthy but still recorded as "{school}".
-- mend.zh: 核实是否已经上小学，更新在校生状况；没有上学的按控辍保学处理。
-- mend.en: Update the school; a child who does not attend must be brought to school.
-- source: 疑点清单 5_12_013, 5_17_001
-- field: school
age >= parameter('preschool_age_max', today()) AND healthy AND school IN ('01', '02')

-- check: ED-12
-- subject: person
-- severity: warning
-- title.zh: 年轻不在校，只有小学以下文化
-- title.en: Young, left school after primary
-- zh: {name}{age}岁，不在校，文化程度只有“{education}”。
-- en: {name} is {age}, not at school, and has only "{education}".
-- mend.zh: 核实是否读完初中；没有读完的了解原因，动员参加职业教育或技能培训。
-- mend.en: Find out whether junior school was finished; if not, why, and offer vocational training.
-- source: 疑点清单 5_12_019, 5_17_007
-- field: education
age BETWEEN parameter('young_age_min', today()) AND parameter('young_age_max', today())
AND NOT student AND education IN ('1', '2')

-- check: ED-13
-- subject: person
-- severity: warning
-- title.zh: 年龄不够，已填在校
-- title.en: Too young for school
-- zh: {name}只有{age}岁，在校生状况是“{school}”，年龄不够。
-- en: {name} is only {age} but recorded as "{school}".
-- mend.zh: 核对出生日期；未上小学的选“学龄前儿童”或“学前教育”。
-- mend.en: Check the birth date; before primary school choose preschool child or preschool.
-- source: 经验值
-- field: school
age < parameter('primary_age_min', today()) AND school NOT IN ('01', '02')
AND NOT (school = '03' AND age >= parameter('primary_age_min', today()) - 1)

-- check: ED-14
-- subject: person
-- severity: alert
-- title.zh: 送教上门、休学等没有依据或已到期
-- title.en: Leave from school without proof
-- zh: {name}登记了送教上门、休学或延缓入学，但没有写依据，或者已经到期。
-- en: {name} has an exemption from school without a document, or one that has expired.
-- mend.zh: 向学校或乡镇要到审批材料或医院证明，补填依据和截止日期；已到期的重新办理或复学。
-- mend.en: Get the approval or the hospital's statement and record it with its end; renew it or bring the child back when it has expired.
-- source: 2024方案 二(九)1
-- field: schooling_case_document
(schooling_case IN ('1', '2', '3', '4') OR (schooling_case IS NULL AND out_of_school_reason IN ('07', '08', '09')))
AND ifnull(school_age, 0) <= parameter('junior_age_max', today())
AND (schooling_case_document IS NULL
     OR ifnull(schooling_case_until < substr(today(), 1, length(schooling_case_until)), 0))
