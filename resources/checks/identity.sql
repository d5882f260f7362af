-- check: ID-01
-- subject: person
-- severity: error
-- title.zh: 证件号码位数不对
-- title.en: Number of the wrong length
-- zh: {name}的证件号码是{id_length}位，应当是18位身份证号，或者20位、22位残疾人证号。
-- en: The number of {name} has {id_length} characters; an ID number has 18, a disability certificate 20 or 22.
-- mend.zh: 对照证件原件重新录入；确实没有证件的，证件类型选“无证件”。
-- mend.en: Type it again from the card; choose "No document" if there is none.
-- source: 疑点清单 1_01_002, 1_12_002
-- field: id_number
id_length NOT IN (18, 20, 22) AND real_id

-- check: ID-02
-- subject: person
-- severity: error
-- title.zh: 证件号码通不过校验
-- title.en: Number fails its check digit
-- zh: {name}的证件号码通不过校验，录错了一位或几位，或者其中的出生日期不存在。
-- en: The ID number of {name} is not valid: a digit is wrong, or its birth date does not exist.
-- mend.zh: 对照身份证逐位核对，特别是最后一位和第7至14位的出生日期。
-- mend.en: Compare it with the card digit by digit, above all the last one and the birth date in digits 7 to 14.
-- source: GB 11643-1999; 疑点清单 1_01_003
-- field: id_number
real_id AND id_length IN (18, 20, 22) AND NOT id_valid(substr(id_number, 1, 18))

-- check: ID-03
-- subject: person
-- severity: error
-- title.zh: 证件号码重复
-- title.en: Number twice
-- zh: {name}与{duplicate_head}户的{duplicate}证件号码相同（只比前18位）。
-- en: {name} has the same ID number as {duplicate} in the household of {duplicate_head} (first 18 characters).
-- mend.zh: 是同一个人的，只在实际生活的一户保留，另一条改为减少；不是同一个人的，改正录错的号码。
-- mend.en: If it is one person, keep the record where the person lives and mark the other as left; otherwise correct the wrong number.
-- source: 疑点清单 1_01_001
-- field: id_number
duplicate IS NOT NULL

-- check: ID-04
-- subject: person
-- severity: error
-- title.zh: 残疾人证号不对
-- title.en: Certificate number wrong
-- zh: {name}的残疾人证号不对：前18位应是本人身份证号，第19位是类别1至7，第20位是等级1至4。
-- en: The disability certificate of {name} is not valid: ID number, then class 1 to 7, then grade 1 to 4.
-- mend.zh: 对照残疾人证原件改正证号。
-- mend.en: Correct it from the certificate.
-- source: 疑点清单 1_01_004, 1_12_004
-- field: disability_certificate
(id_length IN (20, 22) AND real_id AND NOT certificate_valid(id_number))
OR NOT certificate_valid(disability_certificate)

-- check: ID-05
-- subject: person
-- severity: warning
-- title.zh: 没有身份证号
-- title.en: No ID number
-- zh: {name}没有身份证号，或者用的是系统编号。
-- en: {name} has no ID number, or a placeholder of the system.
-- mend.zh: 帮助办理户口和身份证，办好后补录；确实办不了的写明原因。
-- mend.en: Help to get the person registered and add the number; if that cannot be done, accept this with the reason.
-- source: 疑点清单 4_01_003
-- field: id_number
ifnull(trim(id_number), '') = '' OR substr(id_number, 1, 6) = '999999'

-- check: ID-06
-- subject: person
-- severity: error
-- title.zh: 性别与身份证号不符
-- title.en: Sex does not fit the ID number
-- zh: {name}的性别填的是“{sex}”，与身份证号第17位（单数男、双数女）不一致。
-- en: The sex of {name} is "{sex}", which does not agree with digit 17 of the ID number (odd: male, even: female).
-- mend.zh: 对照身份证，改正性别或证件号码。
-- mend.en: Correct the sex or the number from the card.
-- source: GB 11643-1999
-- field: sex
real_id AND sex <> id_sex(id_number)

-- check: ID-07
-- subject: person
-- severity: error
-- title.zh: 出生日期与身份证号不符
-- title.en: Birth date does not fit the ID number
-- zh: {name}的出生日期填的是{birth_date}，身份证号上是{id_birth_date}。
-- en: The birth date of {name} is {birth_date}; the ID number says {id_birth_date}.
-- mend.zh: 对照身份证，改正出生日期或证件号码。
-- mend.en: Correct the date or the number from the card.
-- source: GB 11643-1999
-- field: birth_date
real_id AND birth_date <> substr(id_birth_date, 1, length(birth_date))

-- check: ID-08
-- subject: person
-- severity: warning
-- title.zh: 姓名不规范
-- title.en: Odd name
-- zh: 姓名“{name}”不规范：是空的、只有一个字，或者夹有数字、空格。
-- en: The name "{name}" looks wrong: empty, a single character, or with digits or spaces in it.
-- mend.zh: 按身份证上的姓名改正，姓名中间不加空格。
-- mend.en: Write the name as on the card, without spaces.
-- source: 经验值
-- field: name
ifnull(name, '') = '' OR name_bad(name)

-- check: ID-08
-- subject: person
-- severity: warning
-- zh: {name}在别处登记的姓名是“{other_name}”，证件号码相同。
-- en: Another record with the same ID number of {name} has the name "{other_name}".
-- mend.zh: 按身份证统一两处的姓名；不是同一个人的，改正证件号码。
-- mend.en: Use the name on the card in both places, or correct the number if they are two people.
-- source: 经验值
-- field: name
other_name IS NOT NULL AND NOT (ifnull(name, '') = '' OR name_bad(name))

-- check: HH-07
-- subject: person
-- severity: error
-- title.zh: 与户主关系没填或无效
-- title.en: No valid relation to the head
-- zh: {name}没有填“与户主关系”，或者填的不在名单内。
-- en: The relation of {name} to the head of household is empty or not in the list.
-- mend.zh: 选择本人是户主的什么人；户主本人选“户主”。
-- mend.en: Choose what the person is to the head; the head is "Head".
-- source: 疑点清单 3_01_001
-- field: relation
relation IS NULL OR NOT code_known('relation', relation)

-- check: HH-10
-- subject: person
-- severity: error
-- title.zh: 民族没填或无效
-- title.en: No valid ethnic group
-- zh: {name}没有填民族，或者填的不在名单内。
-- en: The ethnicity of {name} is empty or not in the list.
-- mend.zh: 按户口簿选择民族。
-- mend.en: Choose it from the household register booklet.
-- source: 疑点清单 2_01_001, 2_12_002
-- field: ethnicity
ethnicity IS NULL OR NOT code_known('ethnicity', ethnicity)

-- check: HH-17
-- subject: person
-- severity: warning
-- title.zh: 政治面貌无效或与年龄不符
-- title.en: Political status invalid or odd for the age
-- zh: {name}{age}岁，政治面貌填的是“{politics}”，不在名单内或与年龄不符。
-- en: {name} is {age} and has the political status "{politics}", which is not in the list or does not fit the age.
-- mend.zh: 核对政治面貌：党员须满18周岁；团员满28周岁自动离团，改填“群众”。
-- mend.en: Check it: party members are 18 or older; members of the youth league leave it at 28.
-- source: 采集表 家庭成员 AAK033; 经验值
-- field: politics
NOT code_known('politics', politics)
OR (politics IN ('01', '02') AND age < parameter('party_age_min', today()))
OR (politics = '03' AND age > parameter('league_age_max', today()))

-- check: HH-14
-- subject: person
-- severity: error
-- over: all
-- title.zh: 已不在户，还登记着待遇、务工或贷款
-- title.en: Gone, yet insured, supported, working or in debt
-- zh: {name}已经不在户（{status}），但还登记着参保、低保、特困、公益性岗位、正在务工或没结清的小额信贷。
-- en: {name} has left ({status}) but is still recorded as insured, supported, in a public post, at work or owing a microloan.
-- mend.zh: 先核实人员状态；确实已减少的，停发低保、特困和岗位补贴，医保改为“否”，务工补填结束时间，贷款登记结清或更正贷款人。
-- mend.en: Check the state; if the person has left, end the support and the post, set insurance to "no", fill in the end of work, and record the loan as paid back or correct its borrower.
-- source: 经验值
-- field: status
status <> '1'
AND (minimum_living IN ('2', '3') OR special_support IN ('2', '3') OR public_post IS NOT NULL
     OR (work_months > 0 AND (status_date IS NULL OR work_end IS NULL OR work_end > substr(status_date, 1, 7)))
     OR open_loan > 0
     OR ((medical_resident = 1 OR medical_employee = 1 OR pension_resident = 1 OR pension_employee = 1)
         AND (status = '2' OR left_before_this_year)))
