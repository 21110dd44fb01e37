# Les jeux de données, et ce qui en est dit hors des pages.

action-publishDataset = publier un jeu de données sur-le-champ

error-invalid-date = Indiquez un jour tel que 2026-03-01 ou un instant tel que 2026-03-01T10:00:00Z.
error-invalid-version = Indiquez le numéro d’une version, à partir de 1.

dataset-members-title = Membres
dataset-members-description = Les organisations qui sont ou ont été membres du conseil.
dataset-sectors-title = Types d'organisation
dataset-sectors-description = Le nombre de membres et de sièges de chaque type d'organisation, et à partir de quel jour.
dataset-seats-title = Sièges
dataset-seats-description = Tous les sièges du conseil, qui les occupe, dans quel collège, de quand à quand.
dataset-decisions-title = Décisions
dataset-decisions-description = Toutes les décisions convoquées, avec leur règle, leurs heures et leur résultat.
dataset-decision-results-title = Résultats
dataset-decision-results-description = Les chiffres des scrutins dépouillés : au total, par type d'organisation et par collège.
dataset-roll-call-title = Vote nominal
dataset-roll-call-description = Ce qu'a voté chaque siège dans les scrutins dépouillés.
dataset-catalogue-changes-title = Publications
dataset-catalogue-changes-description = Quand chaque jeu de données a reçu une nouvelle version, et où cela figure dans le registre public.

action-correctDataset = corriger ce qui a été publié, avec une note
action-withdrawDatasetVersion = retirer une version publiée, avec un motif
error-open-data-version-withdrawn = Cette version a déjà été retirée.
error-open-data-bytes-withdrawn = Ce sont les octets de la version { $version }, qui a été retirée. Ce qu’ils contiennent doit d’abord changer.
error-data-withdrawn = Cette version a été retirée le { $withdrawn_at } : { $reason }

# Columns of members.
dataset-members-column-member_id = L’organisation, telle que le registre la nomme
dataset-members-column-code = Son code public, comme SOC-01
dataset-members-column-name = Son nom, dans la langue principale du conseil s’il existe dans cette langue
dataset-members-column-name_lang = La langue de ce nom
dataset-members-column-sector = Son secteur : lra, other_public, cso, migrant_diaspora, private ou knowledge
dataset-members-column-sub_type = Un type plus précis, tel que le donne le fichier du conseil ; unspecified si rien n’est connu
dataset-members-column-college = Le collège auquel elle appartient
dataset-members-column-joined_on = Le jour de son admission
dataset-members-column-left_on = Le premier jour où elle n’était plus membre
dataset-members-column-status = active (active), suspended (suspendue) ou withdrawn (partie)
dataset-members-column-website = Son site web

# Columns of sectors.
dataset-sectors-column-valid_from = Le jour à partir duquel les chiffres valent, jusqu’à la ligne suivante du secteur ; un jour à venir si un changement est prévu
dataset-sectors-column-sector = Le secteur
dataset-sectors-column-label = Son nom dans la langue principale du conseil
dataset-sectors-column-members = Organisations membres, suspendues comprises
dataset-sectors-column-seats = Sièges qu’elles détiennent, vacants compris

# Columns of seats.
dataset-seats-column-seat_id = Le siège, tel que le registre le nomme
dataset-seats-column-code = Son code public, comme SOC-01
dataset-seats-column-member_id = L’organisation qui le détient
dataset-seats-column-sector = Le secteur de l’organisation
dataset-seats-column-college = Le collège auquel elle appartient
dataset-seats-column-weight_num = Son poids : le numérateur
dataset-seats-column-weight_den = Son poids : le dénominateur
dataset-seats-column-position = Sa place dans l’hémicycle
dataset-seats-column-valid_from = Son premier jour
dataset-seats-column-valid_until = Son dernier jour ; un siège qui a pris fin le premier jour a un dernier jour antérieur

# Columns of decisions.
dataset-decisions-column-decision_id = La décision, telle que le registre la nomme
dataset-decisions-column-code = Son code public, comme D-2026-001
dataset-decisions-column-title = Son titre, dans la langue principale du conseil s’il existe dans cette langue
dataset-decisions-column-title_lang = La langue de ce titre
dataset-decisions-column-status = called (convoquée), open (ouverte), closed (close), confirmed (confirmée) ou annulled (annulée)
dataset-decisions-column-method = Comment les bulletins sont comptés : single_choice (un seul choix)
dataset-decisions-column-rule = Quorum et majorité, en JSON canonique (RFC 8785) selon docs/methods
dataset-decisions-column-ballot_kind = roll_call : les bulletins sont publics par siège
dataset-decisions-column-results = live (en direct) ou after_close (après la clôture) : quand les chiffres et les choix sont visibles sur les pages
dataset-decisions-column-text_version = La version du texte qui a été convoquée
dataset-decisions-column-called_at = Quand elle a été convoquée
dataset-decisions-column-opens_at = L’heure annoncée de l’ouverture de son scrutin
dataset-decisions-column-closes_at = L’heure annoncée de la clôture
dataset-decisions-column-opened_at = Quand son dernier scrutin s’est ouvert
dataset-decisions-column-closed_at = Quand son dernier scrutin s’est clos
dataset-decisions-column-eligible = Sièges sur la liste électorale, vacants compris
dataset-decisions-column-cast = Bulletins comptés, abstentions comprises ; vide jusqu’au dépouillement
dataset-decisions-column-quorum_needed = Bulletins qu’exigeait le quorum
dataset-decisions-column-quorum_met = Si le quorum a été atteint
dataset-decisions-column-majority_needed = Bulletins pour qu’exigeait la majorité
dataset-decisions-column-majority_met = Si la majorité a été atteinte
dataset-decisions-column-outcome = adopted (adoptée), rejected (rejetée) ou no_quorum (sans quorum) ; vide jusqu’au dépouillement
dataset-decisions-column-confirmed_at = Quand le résultat a été confirmé
dataset-decisions-column-annulled_at = Quand elle a été annulée
dataset-decisions-column-opened_eid = L’inscription au registre qui a ouvert le scrutin, avec la liste électorale
dataset-decisions-column-counted_eid = L’inscription au registre avec le dépouillement

# Columns of decision-results.
dataset-decision-results-column-decision_id = La décision
dataset-decision-results-column-poll_number = 1, ou 2 pour une répétition
dataset-decision-results-column-group_kind = total (ensemble), sector (secteur) ou college (collège)
dataset-decision-results-column-sector_group = Le secteur ou le collège ; _T pour tous les sièges
dataset-decision-results-column-option = for (pour), against (contre), abstain (abstention) ou not_cast (non déposé)
dataset-decision-results-column-votes = Sièges du groupe dont le bulletin en vigueur le dit ; chacun compte une fois

# Columns of roll-call.
dataset-roll-call-column-decision_id = La décision
dataset-roll-call-column-poll_number = 1, ou 2 pour une répétition
dataset-roll-call-column-seat_id = Le siège sur la liste électorale
dataset-roll-call-column-member_id = L’organisation qui le détenait à l’ouverture du scrutin
dataset-roll-call-column-sector = Le secteur de l’organisation
dataset-roll-call-column-college = Le collège du siège
dataset-roll-call-column-weight_num = Le poids du siège sur la liste électorale : le numérateur
dataset-roll-call-column-weight_den = Le poids du siège sur la liste électorale : le dénominateur
dataset-roll-call-column-option = for (pour), against (contre), abstain (abstention) ou not_cast (non déposé)
dataset-roll-call-column-ballot_eid = L’inscription au registre de son bulletin en vigueur

# Columns of catalogue-changes.
dataset-catalogue-changes-column-seq = Compte les changements, à partir de 1, dans l’ordre du registre
dataset-catalogue-changes-column-dataset = Le jeu de données
dataset-catalogue-changes-column-version = Le numéro de sa version
dataset-catalogue-changes-column-sha256 = SHA-256 du CSV canonique de la version, en hexadécimal
dataset-catalogue-changes-column-published_at = Quand il a été publié, ou retiré
dataset-catalogue-changes-column-reason = scheduled (automatique), correction (correction) ou withdrawal (retrait)
dataset-catalogue-changes-column-audit_leaf_index = L’indice de son inscription au registre
dataset-catalogue-changes-column-eid = Le nom de cette inscription

dataset-engagements-title = Audits
dataset-engagements-description = Ce qu’examinent des organismes extérieurs, sur quelle période, et le résultat.
dataset-findings-title = Constats d’audit
dataset-findings-description = Ce que les audits ont constaté, et si le conseil a répondu.

# Columns of engagements.
dataset-engagements-column-engagement_id = L’audit, tel que le registre le nomme
dataset-engagements-column-code = Son code public, tel que A-2026-001
dataset-engagements-column-auditor = Le nom public de l’organisme d’audit
dataset-engagements-column-title = Son titre, dans la langue où il fut écrit
dataset-engagements-column-title_lang = Cette langue
dataset-engagements-column-scope = Parties du registre, séparées par une espace : accounts, audit_trail, decisions, log, membership, open_data
dataset-engagements-column-period_from = Le premier jour de la période examinée
dataset-engagements-column-period_until = Le dernier jour de cette période
dataset-engagements-column-state = open ou reported
dataset-engagements-column-opened_at = Quand il fut ouvert
dataset-engagements-column-checks = Vérifications consignées
dataset-engagements-column-checks_failed = Celles d’entre elles qui ont échoué
dataset-engagements-column-findings = Constats consignés
dataset-engagements-column-unresolved = Constats sans réponse ou dont la réponse n’est pas acceptée
dataset-engagements-column-reported_at = Quand son rapport fut publié
dataset-engagements-column-opinion = unqualified, qualified, adverse ou disclaimer
dataset-engagements-column-report_sha256 = SHA-256 du JSON canonique du rapport, en hexadécimal
dataset-engagements-column-opened_eid = L’inscription du registre qui l’a ouvert
dataset-engagements-column-reported_eid = L’inscription du registre avec l’empreinte du rapport

# Columns of findings.
dataset-findings-column-finding_id = Le constat, tel que le registre le nomme
dataset-findings-column-engagement_id = L’audit où il fut consigné
dataset-findings-column-number = Son numéro dans l’audit, à partir de 1
dataset-findings-column-severity = low, medium, high ou critical
dataset-findings-column-state = recorded (attend la réponse du conseil), answered, accepted ou contested
dataset-findings-column-withheld = Si ses mots ne sont pas publics
dataset-findings-column-ground = L’article de loi qui l’impose
dataset-findings-column-evidence = Inscriptions du registre sur lesquelles il repose
dataset-findings-column-recorded_at = Quand il fut consigné
dataset-findings-column-due_on = Le dernier jour pour la réponse du conseil
dataset-findings-column-answers = Réponses du conseil
dataset-findings-column-answered_at = Quand la dernière fut donnée
dataset-findings-column-judged_at = Quand l’auditeur l’a acceptée ou non
dataset-findings-column-eid = L’inscription du registre avec le constat
