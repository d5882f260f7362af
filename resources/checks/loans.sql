-- check: WF-14
-- subject: loan
-- severity: alert
-- title.zh: 小额信贷逾期
-- title.en: Microloan overdue
-- zh: {borrower_name}的小额信贷已经逾期（到期日{due_on}）。
-- en: The loan of {borrower_name} is overdue (due on {due_on}).
-- mend.zh: 马上入户核实原因，报乡镇和主责银行，商定还款、展期或续贷；还清的登记结清日期。
-- mend.en: Find out why, tell township and bank, agree on payment or extension; record it when paid back.
-- source: 2024方案 二(七); 银保监发〔2021〕6号
-- field: status
overdue

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: {borrower_name}的小额信贷用于“{purpose}”，不是发展生产。
-- en: The loan of {borrower_name} is used for "{purpose}", which is no production.
-- mend.zh: 小额信贷只能由本户用于发展生产，报主责银行按规定处理；用途登记错的更正。
-- mend.en: Tell the bank, or correct the use.
-- source: 银保监发〔2021〕6号
-- field: purpose
NOT overdue AND breach = 'purpose'

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: {borrower_name}的小额信贷{amount}元超过了可以贴息的上限，却登记为财政贴息。
-- en: The loan of {borrower_name} of {amount} yuan is above the limit of subsidised interest, but recorded as subsidised.
-- mend.zh: 核对金额和贴息部分：超过上限的部分不贴息、不进风险补偿。
-- mend.en: Check the amount: the part above the limit is neither subsidised nor covered.
-- source: 银保监发〔2021〕6号
-- field: amount
NOT overdue AND breach = 'subsidised'

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: {borrower_name}的小额信贷{amount}元超过了可以贴息的上限，没有填是否财政贴息。
-- en: The loan of {borrower_name} of {amount} yuan is above the limit of subsidised interest, and whether it is subsidised is left open.
-- mend.zh: 向主责银行核对后填写“是否财政贴息”：超过上限的部分不贴息、不进风险补偿。
-- mend.en: Ask the bank and fill it in: the part above the limit is neither subsidised nor covered.
-- source: 银保监发〔2021〕6号
-- field: subsidised
NOT overdue AND breach = 'unanswered'

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: 本户没有结清的小额信贷合计{household_total}元，超过了上限。
-- en: The open loans of the household add up to {household_total} yuan, above the limit.
-- mend.zh: 核对各笔金额和是否已经结清。
-- mend.en: Check the sums and whether they are paid back.
-- source: 银保监发〔2021〕6号
-- field: amount
NOT overdue AND breach = 'total'

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: {borrower_name}的小额信贷从{granted_on}到{due_on}，超过了最长期限。
-- en: The loan of {borrower_name} runs from {granted_on} to {due_on}, longer than allowed.
-- mend.zh: 核对放款日期和到期日期；展期、续贷的另行登记。
-- mend.en: Check both dates; an extension is recorded apart.
-- source: 银保监发〔2021〕6号
-- field: due_on
NOT overdue AND breach = 'term'

-- check: WF-14
-- subject: loan
-- severity: error
-- zh: 借款人{borrower_name}放款时{age_at_grant}岁，不在小额信贷的年龄范围内。
-- en: The borrower {borrower_name} was {age_at_grant} years old when the loan was granted.
-- mend.zh: 核对借款人和出生日期；由其他家庭成员借款的更正。
-- mend.en: Check who borrowed and the birth date.
-- source: 银保监发〔2021〕6号
-- field: borrower
NOT overdue AND breach = 'age'
