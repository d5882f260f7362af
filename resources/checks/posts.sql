-- check: GW-01
-- subject: person
-- severity: error
-- title.zh: 公益性岗位月数不对
-- title.en: Months of the post not 1 to 12
-- zh: {name}填了公益性岗位（{public_post}），月数却不是1到12。
-- en: {name} holds a public post ({public_post}), but the months are not 1 to 12.
-- mend.zh: 补填本收入年度在岗的月数；已经解聘、全年没上岗的清空岗位。
-- mend.en: Fill in the months in the post this income year, or clear the post.
-- source: 疑点清单 3_01_005, 5_15_003
-- field: public_post_months
has_post AND ifnull(public_post_months NOT BETWEEN 1 AND 12, 1)

-- check: GW-01
-- subject: person
-- severity: error
-- zh: {name}填了公益性岗位{public_post_months}个月，没有选是什么岗位。
-- en: {name} has {public_post_months} months in a public post, but not which one.
-- mend.zh: 选择岗位；没有上岗的清空月数。
-- mend.en: Choose the post, or clear the months.
-- source: 疑点清单 3_01_006
-- field: public_post
NOT has_post AND public_post_months BETWEEN 1 AND 12

-- check: GW-02
-- subject: person
-- severity: error
-- title.zh: 年龄不能安排公益性岗位
-- title.en: Wrong age for a post
-- zh: {name}{age}岁，不能安排公益性岗位（{public_post}）。
-- en: {name} is {age} and cannot hold a public post ({public_post}).
-- mend.zh: 核对出生日期；超龄或未满16周岁的按规定退出岗位，可换家里其他人。
-- mend.en: Check the birth date; otherwise end the post, another member may take it.
-- source: 疑点清单 3_01_008, 5_01_006, 5_12_004, 5_12_005
-- field: public_post
has_post AND (age < parameter('labour_age_min', today()) OR age >= parameter('post_age_max', today()))

-- check: GW-03
-- subject: person
-- severity: warning
-- title.zh: 一个人几个公益性岗位
-- title.en: Several posts for one person
-- zh: {name}一个人填了{post_kinds}个公益性岗位。
-- en: {name} holds {post_kinds} public posts.
-- mend.zh: 核实实际在哪个岗位，去掉多填的；确实兼岗的写明批准情况。
-- mend.en: Keep the real ones; accept it with the approval if so.
-- source: 疑点清单 3_01_010, 3_01_011
-- field: public_post
post_kinds > parameter('post_kinds_max', today())

-- check: GW-04
-- subject: person
-- severity: error
-- title.zh: 无劳动能力却在公益性岗位
-- title.en: Unable to work, yet in a post
-- zh: {name}在公益性岗位（{public_post}），劳动技能却是“{labour}”。
-- en: {name} holds a public post ({public_post}) but is recorded as "{labour}".
-- mend.zh: 能胜任岗位的改正劳动技能；不能的退出岗位，改由低保等兜底。
-- mend.en: Correct the labour ability, or end the post and see to other support.
-- source: 疑点清单 5_15_006
-- field: labour
has_post AND no_labour

-- check: GW-05
-- subject: latest_income
-- severity: error
-- title.zh: 有公益性岗位，没有岗位收入
-- title.en: Post without income
-- zh: 家里有{post_holders}人在公益性岗位，{year}年度的公益岗收入却是0。
-- en: {post_holders} members held a public post, but its pay in {year} is 0.
-- mend.zh: 按发放表补填公益岗收入；没有发放的查明原因。
-- mend.en: Fill in the pay from the payment list; if nothing was paid, find out why.
-- source: 经验值
-- field: wages_village_post
post_holders > 0 AND post_income = 0

-- check: GW-05
-- subject: latest_income
-- severity: error
-- zh: {year}年度有公益岗收入{post_income}元，家里却没有人填公益性岗位和月数。
-- en: Pay of {post_income} yuan from public posts in {year}, but nobody holds one.
-- mend.zh: 补填是谁的岗位和在岗月数；不是公益岗的改到务工收入。
-- mend.en: Record whose post it is and the months, or move the sum to wages.
-- source: 经验值
-- field: wages_village_post
post_holders = 0 AND left_in_year = 0 AND post_income > 0

-- check: GW-06
-- subject: household
-- severity: warning
-- title.zh: 一户几个公益性岗位
-- title.en: Several posts in a household
-- zh: 本户有{post_holders}个人在公益性岗位。
-- en: {post_holders} members of the household hold public posts.
-- mend.zh: 公益性岗位一般每户1人，核实是否符合本地规定，并写明情况。
-- mend.en: Usually one a household; check the local rule and accept it with the reason.
-- source: 经验值
-- field: person.public_post
post_holders > parameter('post_holders_max', today())
