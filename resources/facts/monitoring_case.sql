-- subject: monitoring_case
-- entity: monitoring_case
-- from: monitoring_case AS c JOIN household AS h ON h.id = c.household
-- record: c.id
-- household: c.household

-- fact: active integer
ifnull(h.status, '1') = '1'

-- fact: identified integer
c.identified_on IS NOT NULL OR c.identified_month IS NOT NULL

-- fact: last_day date
coalesce(CASE WHEN c.urgent = 1 THEN c.urgent_due_on END, date(c.discovered_on, '+' || parameter('identification_days', c.discovered_on) || ' days'))

-- fact: steps integer
(SELECT count(*) FROM case_step AS s WHERE s.monitoring_case = c.id)

-- fact: authorisations integer
(SELECT count(*) FROM case_step AS s WHERE s.monitoring_case = c.id AND s.step = '12' AND ifnull(s.result, '1') = '1')

-- fact: authorized_on date
h.authorized_on

-- fact: identify_assessments integer
(SELECT count(*) FROM assessment AS a WHERE a.monitoring_case = c.id AND a.kind = '1')

-- fact: clearing_assessments integer
(SELECT count(*) FROM assessment AS a WHERE a.monitoring_case = c.id AND a.kind = '3')
