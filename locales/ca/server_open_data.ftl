# Els conjunts de dades, i què se'n diu fora de les pàgines.

action-publishDataset = publicar ara mateix un conjunt de dades

error-invalid-date = Indiqueu un dia com 2026-03-01 o un instant com 2026-03-01T10:00:00Z.
error-invalid-version = Indiqueu el número d’una versió, a partir d’1.

dataset-members-title = Membres
dataset-members-description = Les organitzacions que són o han estat membres del consell.
dataset-sectors-title = Menes d'organització
dataset-sectors-description = Quants membres i seients ha tingut cada mena d'organització, i des de quin dia.
dataset-seats-title = Seients
dataset-seats-description = Tots els seients del consell, qui els ocupa, en quin grup i des de quan fins quan.
dataset-decisions-title = Decisions
dataset-decisions-description = Totes les decisions convocades, amb la seva regla, les seves hores i el resultat.
dataset-decision-results-title = Resultats
dataset-decision-results-description = Xifres de les votacions recomptades: en total, per mena d'organització i per grup de seients.
dataset-roll-call-title = Votació nominal
dataset-roll-call-description = Què va votar cada seient en les votacions recomptades.
dataset-catalogue-changes-title = Publicacions
dataset-catalogue-changes-description = Quan va tenir una versió nova cada conjunt de dades, i on consta en el registre públic.

action-correctDataset = corregir el que s’ha publicat, amb una nota
action-withdrawDatasetVersion = retirar una versió publicada, amb un motiu
error-open-data-version-withdrawn = Aquesta versió ja s’ha retirat.
error-open-data-bytes-withdrawn = Són els bytes de la versió { $version }, que es va retirar. Primer ha de canviar el que contenen.
error-data-withdrawn = Aquesta versió es va retirar el { $withdrawn_at }: { $reason }

# Columns of members.
dataset-members-column-member_id = L’organització, tal com l’anomena el registre
dataset-members-column-code = El seu codi públic, com ara SOC-01
dataset-members-column-name = El seu nom, en la llengua principal del consell si en té en aquesta llengua
dataset-members-column-name_lang = La llengua d’aquest nom
dataset-members-column-sector = El seu sector: lra, other_public, cso, migrant_diaspora, private o knowledge
dataset-members-column-sub_type = Una classe més precisa, tal com la dona el fitxer del consell; unspecified si no se’n sap res
dataset-members-column-college = El grup de seients al qual pertany
dataset-members-column-joined_on = El dia que es va admetre
dataset-members-column-left_on = El primer dia en què ja no era membre
dataset-members-column-status = active (activa), suspended (suspesa) o withdrawn (n’ha sortit)
dataset-members-column-website = El seu lloc web

# Columns of sectors.
dataset-sectors-column-valid_from = El dia des del qual valen les xifres, fins a la fila següent del sector; un dia posterior a avui si es preveu un canvi
dataset-sectors-column-sector = El sector
dataset-sectors-column-label = El seu nom en la llengua principal del consell
dataset-sectors-column-members = Organitzacions que en són membres, incloses les suspeses
dataset-sectors-column-seats = Seients que tenen, inclosos els vacants

# Columns of seats.
dataset-seats-column-seat_id = El seient, tal com l’anomena el registre
dataset-seats-column-code = El seu codi públic, com ara SOC-01
dataset-seats-column-member_id = L’organització que el té
dataset-seats-column-sector = El sector de l’organització
dataset-seats-column-college = El grup de seients al qual pertany
dataset-seats-column-weight_num = El seu pes: el numerador
dataset-seats-column-weight_den = El seu pes: el denominador
dataset-seats-column-position = El seu lloc a l’hemicicle
dataset-seats-column-valid_from = El seu primer dia
dataset-seats-column-valid_until = El seu darrer dia; un seient que va acabar el primer dia té un darrer dia anterior

# Columns of decisions.
dataset-decisions-column-decision_id = La decisió, tal com l’anomena el registre
dataset-decisions-column-code = El seu codi públic, com ara D-2026-001
dataset-decisions-column-title = El seu títol, en la llengua principal del consell si en té en aquesta llengua
dataset-decisions-column-title_lang = La llengua d’aquest títol
dataset-decisions-column-status = called (convocada), open (oberta), closed (tancada), confirmed (confirmada) o annulled (anul·lada)
dataset-decisions-column-method = Com es compten les paperetes: single_choice (una sola opció)
dataset-decisions-column-rule = Quòrum i majoria, com a JSON canònic (RFC 8785) en la forma de docs/methods
dataset-decisions-column-ballot_kind = roll_call: les paperetes són públiques per seient
dataset-decisions-column-results = live (en directe) o after_close (després del tancament): quan es poden veure xifres i opcions a les pàgines
dataset-decisions-column-text_version = La versió del text que es va convocar
dataset-decisions-column-called_at = Quan es va convocar
dataset-decisions-column-opens_at = L’hora anunciada per obrir-ne la votació
dataset-decisions-column-closes_at = L’hora anunciada per tancar-la
dataset-decisions-column-opened_at = Quan es va obrir la seva darrera votació
dataset-decisions-column-closed_at = Quan es va tancar la seva darrera votació
dataset-decisions-column-eligible = Seients del cens, inclosos els vacants
dataset-decisions-column-cast = Paperetes que van comptar, abstencions incloses; buit fins al recompte
dataset-decisions-column-quorum_needed = Paperetes que calien per al quòrum
dataset-decisions-column-quorum_met = Si es va assolir el quòrum
dataset-decisions-column-majority_needed = Paperetes a favor que calien per a la majoria
dataset-decisions-column-majority_met = Si es va assolir la majoria
dataset-decisions-column-outcome = adopted (aprovada), rejected (rebutjada) o no_quorum (sense quòrum); buit fins al recompte
dataset-decisions-column-confirmed_at = Quan es va confirmar el resultat
dataset-decisions-column-annulled_at = Quan es va anul·lar
dataset-decisions-column-opened_eid = L’assentament del registre que va obrir la votació, amb el cens
dataset-decisions-column-counted_eid = L’assentament del registre amb el recompte

# Columns of decision-results.
dataset-decision-results-column-decision_id = La decisió
dataset-decision-results-column-poll_number = 1, o 2 si és una repetició
dataset-decision-results-column-group_kind = total (conjunt), sector (sector) o college (grup de seients)
dataset-decision-results-column-sector_group = El sector o grup de seients; _T per a tots els seients
dataset-decision-results-column-option = for (a favor), against (en contra), abstain (abstenció) o not_cast (no emesa)
dataset-decision-results-column-votes = Seients del grup la papereta vigent dels quals ho diu; cadascun compta una vegada

# Columns of roll-call.
dataset-roll-call-column-decision_id = La decisió
dataset-roll-call-column-poll_number = 1, o 2 si és una repetició
dataset-roll-call-column-seat_id = El seient del cens
dataset-roll-call-column-member_id = L’organització que el tenia quan es va obrir la votació
dataset-roll-call-column-sector = El sector de l’organització
dataset-roll-call-column-college = El grup del seient
dataset-roll-call-column-weight_num = El pes del seient al cens: el numerador
dataset-roll-call-column-weight_den = El pes del seient al cens: el denominador
dataset-roll-call-column-option = for (a favor), against (en contra), abstain (abstenció) o not_cast (no emesa)
dataset-roll-call-column-ballot_eid = L’assentament al registre de la seva papereta vigent

# Columns of catalogue-changes.
dataset-catalogue-changes-column-seq = Compta els canvis, des d’1, en l’ordre del registre
dataset-catalogue-changes-column-dataset = El conjunt de dades
dataset-catalogue-changes-column-version = El número de la seva versió
dataset-catalogue-changes-column-sha256 = SHA-256 del CSV canònic de la versió, en hexadecimal
dataset-catalogue-changes-column-published_at = Quan es va publicar, o retirar
dataset-catalogue-changes-column-reason = scheduled (automàtica), correction (correcció) o withdrawal (retirada)
dataset-catalogue-changes-column-audit_leaf_index = L’índex del seu assentament al registre
dataset-catalogue-changes-column-eid = El nom d’aquell assentament

dataset-engagements-title = Auditories
dataset-engagements-description = Què miren entitats de fora, de quin període, i com acaba.
dataset-findings-title = Constatacions d’auditoria
dataset-findings-description = Què han constatat les auditories, i si el consell hi ha respost.

# Columns of engagements.
dataset-engagements-column-engagement_id = L’auditoria, com l’anomena el registre
dataset-engagements-column-code = El seu codi públic, com A-2026-001
dataset-engagements-column-auditor = El nom públic de l’entitat auditora
dataset-engagements-column-title = El títol, en la llengua en què es va escriure
dataset-engagements-column-title_lang = Aquesta llengua
dataset-engagements-column-scope = Parts del registre, separades per un espai: accounts, audit_trail, decisions, log, membership, open_data
dataset-engagements-column-period_from = El primer dia del període que es mira
dataset-engagements-column-period_until = El darrer dia d’aquest període
dataset-engagements-column-state = open o reported
dataset-engagements-column-opened_at = Quan es va obrir
dataset-engagements-column-checks = Comprovacions que s’han anotat
dataset-engagements-column-checks_failed = D’aquestes, les que no quadraven
dataset-engagements-column-findings = Constatacions que s’han registrat
dataset-engagements-column-unresolved = Constatacions sense resposta o amb una resposta no acceptada
dataset-engagements-column-reported_at = Quan se’n va publicar l’informe
dataset-engagements-column-opinion = unqualified, qualified, adverse o disclaimer
dataset-engagements-column-report_sha256 = SHA-256 del JSON canònic de l’informe, en hexadecimal
dataset-engagements-column-opened_eid = La inscripció del registre que la va obrir
dataset-engagements-column-reported_eid = La inscripció del registre amb l’empremta de l’informe

# Columns of findings.
dataset-findings-column-finding_id = La constatació, com l’anomena el registre
dataset-findings-column-engagement_id = L’auditoria en què es va registrar
dataset-findings-column-number = El seu número dins l’auditoria, des d’1
dataset-findings-column-severity = low, medium, high o critical
dataset-findings-column-state = recorded (espera la resposta del consell), answered, accepted o contested
dataset-findings-column-withheld = Si les seves paraules no són públiques
dataset-findings-column-ground = L’article de llei pel qual no ho són
dataset-findings-column-evidence = Inscripcions del registre en què es basa
dataset-findings-column-recorded_at = Quan es va registrar
dataset-findings-column-due_on = El darrer dia per a la resposta del consell
dataset-findings-column-answers = Respostes del consell
dataset-findings-column-answered_at = Quan es va donar la darrera
dataset-findings-column-judged_at = Quan l’auditora la va acceptar o no
dataset-findings-column-eid = La inscripció del registre amb la constatació
