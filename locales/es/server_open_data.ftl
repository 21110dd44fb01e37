# Los conjuntos de datos, y lo que se dice de ellos fuera de las páginas.

action-publishDataset = publicar ahora mismo un conjunto de datos

error-invalid-date = Indique un día como 2026-03-01 o un instante como 2026-03-01T10:00:00Z.
error-invalid-version = Indique el número de una versión, a partir de 1.

dataset-members-title = Miembros
dataset-members-description = Las organizaciones que son o han sido miembros del consejo.
dataset-sectors-title = Clases de organización
dataset-sectors-description = Cuántos miembros y escaños ha tenido cada clase de organización, y desde qué día.
dataset-seats-title = Escaños
dataset-seats-description = Todos los escaños del consejo, quién los ocupa, en qué grupo y desde cuándo hasta cuándo.
dataset-decisions-title = Decisiones
dataset-decisions-description = Todas las decisiones convocadas, con su regla, sus horas y su resultado.
dataset-decision-results-title = Resultados
dataset-decision-results-description = Cifras de las votaciones recontadas: en total, por clase de organización y por grupo de escaños.
dataset-roll-call-title = Votación nominal
dataset-roll-call-description = Lo que votó cada escaño en las votaciones recontadas.
dataset-catalogue-changes-title = Publicaciones
dataset-catalogue-changes-description = Cuándo tuvo una versión nueva cada conjunto de datos, y dónde consta en el registro público.

action-correctDataset = corregir lo publicado, con una nota
action-withdrawDatasetVersion = retirar una versión publicada, con un motivo
error-open-data-version-withdrawn = Esta versión ya se ha retirado.
error-open-data-bytes-withdrawn = Son los bytes de la versión { $version }, que se retiró. Antes tiene que cambiar lo que contienen.
error-data-withdrawn = Esta versión se retiró el { $withdrawn_at }: { $reason }

# Columns of members.
dataset-members-column-member_id = La organización, tal como la nombra el registro
dataset-members-column-code = Su código público, como SOC-01
dataset-members-column-name = Su nombre, en la lengua principal del consejo si lo tiene en esa lengua
dataset-members-column-name_lang = La lengua de ese nombre
dataset-members-column-sector = Su sector: lra, other_public, cso, migrant_diaspora, private o knowledge
dataset-members-column-sub_type = Una clase más precisa, como la da el archivo del consejo; unspecified si no se sabe nada
dataset-members-column-college = El grupo de escaños al que pertenece
dataset-members-column-joined_on = El día de su admisión
dataset-members-column-left_on = El primer día en que ya no era miembro
dataset-members-column-status = active (activa), suspended (suspendida) o withdrawn (se ha retirado)
dataset-members-column-website = Su sitio web

# Columns of sectors.
dataset-sectors-column-valid_from = El día desde el que valen las cifras, hasta la fila siguiente del sector; un día posterior a hoy si se prevé un cambio
dataset-sectors-column-sector = El sector
dataset-sectors-column-label = Su nombre en la lengua principal del consejo
dataset-sectors-column-members = Organizaciones que son miembros, incluidas las suspendidas
dataset-sectors-column-seats = Escaños que tienen, incluidos los vacantes

# Columns of seats.
dataset-seats-column-seat_id = El escaño, tal como lo nombra el registro
dataset-seats-column-code = Su código público, como SOC-01
dataset-seats-column-member_id = La organización que lo tiene
dataset-seats-column-sector = El sector de la organización
dataset-seats-column-college = El grupo de escaños al que pertenece
dataset-seats-column-weight_num = Su peso: el numerador
dataset-seats-column-weight_den = Su peso: el denominador
dataset-seats-column-position = Su lugar en el hemiciclo
dataset-seats-column-valid_from = Su primer día
dataset-seats-column-valid_until = Su último día; un escaño que terminó el primer día tiene un último día anterior

# Columns of decisions.
dataset-decisions-column-decision_id = La decisión, tal como la nombra el registro
dataset-decisions-column-code = Su código público, como D-2026-001
dataset-decisions-column-title = Su título, en la lengua principal del consejo si lo tiene en esa lengua
dataset-decisions-column-title_lang = La lengua de ese título
dataset-decisions-column-status = called (convocada), open (abierta), closed (cerrada), confirmed (confirmada) o annulled (anulada)
dataset-decisions-column-method = Cómo se cuentan las papeletas: single_choice (una sola opción)
dataset-decisions-column-rule = Quórum y mayoría, como JSON canónico (RFC 8785) en la forma de docs/methods
dataset-decisions-column-ballot_kind = roll_call: las papeletas son públicas por escaño
dataset-decisions-column-results = live (en directo) o after_close (tras el cierre): cuándo pueden verse cifras y opciones en las páginas
dataset-decisions-column-text_version = La versión del texto que se convocó
dataset-decisions-column-called_at = Cuándo se convocó
dataset-decisions-column-opens_at = La hora anunciada para abrir su votación
dataset-decisions-column-closes_at = La hora anunciada para el cierre
dataset-decisions-column-opened_at = Cuándo se abrió su última votación
dataset-decisions-column-closed_at = Cuándo se cerró su última votación
dataset-decisions-column-eligible = Escaños del censo, incluidos los vacantes
dataset-decisions-column-cast = Papeletas que contaron, abstenciones incluidas; vacío hasta el recuento
dataset-decisions-column-quorum_needed = Papeletas que exigía el quórum
dataset-decisions-column-quorum_met = Si se alcanzó el quórum
dataset-decisions-column-majority_needed = Papeletas a favor que exigía la mayoría
dataset-decisions-column-majority_met = Si se alcanzó la mayoría
dataset-decisions-column-outcome = adopted (aprobada), rejected (rechazada) o no_quorum (sin quórum); vacío hasta el recuento
dataset-decisions-column-confirmed_at = Cuándo se confirmó el resultado
dataset-decisions-column-annulled_at = Cuándo se anuló
dataset-decisions-column-opened_eid = El asiento del registro que abrió la votación, con el censo
dataset-decisions-column-counted_eid = El asiento del registro con el recuento

# Columns of decision-results.
dataset-decision-results-column-decision_id = La decisión
dataset-decision-results-column-poll_number = 1, o 2 si es una repetición
dataset-decision-results-column-group_kind = total (conjunto), sector (sector) o college (grupo de escaños)
dataset-decision-results-column-sector_group = El sector o grupo de escaños; _T para todos los escaños
dataset-decision-results-column-option = for (a favor), against (en contra), abstain (abstención) o not_cast (no emitida)
dataset-decision-results-column-votes = Escaños del grupo cuya papeleta vigente lo dice; cada uno cuenta una vez

# Columns of roll-call.
dataset-roll-call-column-decision_id = La decisión
dataset-roll-call-column-poll_number = 1, o 2 si es una repetición
dataset-roll-call-column-seat_id = El escaño del censo
dataset-roll-call-column-member_id = La organización que lo tenía cuando se abrió la votación
dataset-roll-call-column-sector = El sector de la organización
dataset-roll-call-column-college = El grupo del escaño
dataset-roll-call-column-weight_num = El peso del escaño en el censo: el numerador
dataset-roll-call-column-weight_den = El peso del escaño en el censo: el denominador
dataset-roll-call-column-option = for (a favor), against (en contra), abstain (abstención) o not_cast (no emitida)
dataset-roll-call-column-ballot_eid = El asiento en el registro de su papeleta vigente

# Columns of catalogue-changes.
dataset-catalogue-changes-column-seq = Cuenta los cambios, desde 1, en el orden del registro
dataset-catalogue-changes-column-dataset = El conjunto de datos
dataset-catalogue-changes-column-version = El número de su versión
dataset-catalogue-changes-column-sha256 = SHA-256 del CSV canónico de la versión, en hexadecimal
dataset-catalogue-changes-column-published_at = Cuándo se publicó, o se retiró
dataset-catalogue-changes-column-reason = scheduled (automática), correction (corrección) o withdrawal (retirada)
dataset-catalogue-changes-column-audit_leaf_index = El índice de su asiento en el registro
dataset-catalogue-changes-column-eid = El nombre de ese asiento

dataset-engagements-title = Auditorías
dataset-engagements-description = Qué miran entidades de fuera, de qué periodo, y cómo termina.
dataset-findings-title = Hallazgos de auditoría
dataset-findings-description = Qué han hallado las auditorías, y si el consejo ha respondido.

# Columns of engagements.
dataset-engagements-column-engagement_id = La auditoría, como la nombra el registro
dataset-engagements-column-code = Su código público, como A-2026-001
dataset-engagements-column-auditor = El nombre público de la entidad auditora
dataset-engagements-column-title = El título, en el idioma en que se escribió
dataset-engagements-column-title_lang = Ese idioma
dataset-engagements-column-scope = Partes del registro, separadas por un espacio: accounts, audit_trail, decisions, log, membership, open_data
dataset-engagements-column-period_from = El primer día del periodo que se mira
dataset-engagements-column-period_until = El último día de ese periodo
dataset-engagements-column-state = open o reported
dataset-engagements-column-opened_at = Cuándo se abrió
dataset-engagements-column-checks = Comprobaciones que se han anotado
dataset-engagements-column-checks_failed = De ellas, las que no cuadraban
dataset-engagements-column-findings = Hallazgos que se han registrado
dataset-engagements-column-unresolved = Hallazgos sin respuesta o con una respuesta no aceptada
dataset-engagements-column-reported_at = Cuándo se publicó su informe
dataset-engagements-column-opinion = unqualified, qualified, adverse o disclaimer
dataset-engagements-column-report_sha256 = SHA-256 del JSON canónico del informe, en hexadecimal
dataset-engagements-column-opened_eid = La inscripción del registro que la abrió
dataset-engagements-column-reported_eid = La inscripción del registro con la huella del informe

# Columns of findings.
dataset-findings-column-finding_id = El hallazgo, como lo nombra el registro
dataset-findings-column-engagement_id = La auditoría en que se registró
dataset-findings-column-number = Su número en la auditoría, desde 1
dataset-findings-column-severity = low, medium, high o critical
dataset-findings-column-state = recorded (espera la respuesta del consejo), answered, accepted o contested
dataset-findings-column-withheld = Si sus palabras no son públicas
dataset-findings-column-ground = El artículo de ley por el que no lo son
dataset-findings-column-evidence = Inscripciones del registro en que se basa
dataset-findings-column-recorded_at = Cuándo se registró
dataset-findings-column-due_on = El último día para la respuesta del consejo
dataset-findings-column-answers = Respuestas del consejo
dataset-findings-column-answered_at = Cuándo se dio la última
dataset-findings-column-judged_at = Cuándo la auditora la aceptó o no
dataset-findings-column-eid = La inscripción del registro con el hallazgo
