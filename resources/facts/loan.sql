-- subject: loan
-- entity: loan
-- from: loan AS l JOIN household AS h ON h.id = l.household LEFT JOIN person AS p ON p.id = l.borrower
-- record: l.id
-- household: l.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: borrower_name text
p.name

-- fact: age_at_grant integer
age_on(coalesce(p.birth_date, id_birth(p.id_number)), l.granted_on)

-- fact: settled integer
ifnull(l.status = '6', 0)

-- fact: overdue integer
ifnull(l.status IN ('4', '5'), 0) OR (ifnull(l.status, '1') <> '6' AND l.due_on < today())

-- fact: household_total money
(SELECT sum(o.amount) FROM loan AS o WHERE o.household = l.household AND ifnull(o.status, '1') <> '6')

-- fact: breach text
CASE WHEN l.purpose BETWEEN '81' AND '84' THEN 'purpose'
 WHEN l.amount > fen(parameter('loan_amount_max', coalesce(l.granted_on, today())))
   AND (l.subsidised = 1 OR (l.subsidised IS NULL AND ifnull(l.status, '1') <> '6'))
   THEN CASE WHEN l.subsidised = 1 THEN 'subsidised' ELSE 'unanswered' END
 WHEN ifnull(l.status, '1') <> '6' AND (SELECT sum(o.amount) FROM loan AS o WHERE o.household = l.household AND ifnull(o.status, '1') <> '6')
   > fen(parameter('loan_total_max', coalesce(l.granted_on, today()))) THEN 'total'
 WHEN months_between(l.granted_on, date(l.due_on, '-1 day')) >= 12 * parameter('loan_years_max', l.granted_on) THEN 'term'
 WHEN age_on(coalesce(p.birth_date, id_birth(p.id_number)), l.granted_on)
   NOT BETWEEN parameter('loan_age_min', l.granted_on) AND parameter('loan_age_max', l.granted_on) THEN 'age' END
