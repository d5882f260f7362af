-- check: HE-01
-- subject: person
-- severity: error
-- title.zh: 没有填健康状况
-- title.en: No state of health
-- zh: {name}没有填健康状况。
-- en: The state of health of {name} is empty.
-- mend.zh: 每个成员都要填，没有病残的选“健康”。
-- mend.en: Fill it in for every member; choose "Healthy" if nothing is wrong.
-- source: 疑点清单 2_01_002
-- field: health
health IS NULL

-- check: HE-02
-- subject: person
-- severity: alert
-- title.zh: 残疾没有登记残疾人证
-- title.en: Disabled, no certificate
-- zh: {name}健康状况有“残疾”，但没有登记残疾人证。
-- en: {name} is recorded as disabled but has no disability certificate.
-- mend.zh: 有证的补录残疾人证号；没有证的帮助联系残联评残办证；够不上残疾的改正健康状况。
-- mend.en: Record the certificate; without one help the person to be assessed, or correct the health.
-- source: 疑点清单 4_01_002, 4_12_003
-- field: disability_certificate
disabled AND NOT has_certificate

-- check: HE-03
-- subject: person
-- severity: error
-- title.zh: 有残疾人证，健康状况没有残疾
-- title.en: Certificate, health says otherwise
-- zh: {name}登记了残疾人证，健康状况却没有选“残疾”。
-- en: {name} has a disability certificate but is not recorded as disabled.
-- mend.zh: 健康状况加选“残疾”；证件已注销的改正证件类型和证号。
-- mend.en: Add "Disabled" to the health, or remove a certificate that was withdrawn.
-- source: 经验值
-- field: health
has_certificate AND health IS NOT NULL AND NOT disabled

-- check: HE-04
-- subject: person
-- severity: error
-- title.zh: 健康与病残同时选了
-- title.en: Healthy and ill at once
-- zh: {name}的健康状况既选了“健康”，又选了病残。
-- en: {name} is recorded as healthy and ill or disabled at the same time.
-- mend.zh: 有病残的去掉“健康”，没有的只留“健康”。
-- mend.en: Keep either "Healthy" or the others.
-- source: 经验值
-- field: health
has_code(health, '1') AND health <> '1'
