error-decisions-wrong-state = Esto no se puede hacer en esta fase de la decisión ({ $state }).
error-decisions-too-early = Todavía no: la hora anunciada es { $opens_at }.
error-decisions-window-too-short = La votación debe durar al menos { $minutes_min ->
    [one] un minuto
   *[other] { $minutes_min } minutos
}.
error-decisions-window-too-long = La votación puede durar como máximo { $days_max } días.
error-decisions-window-past = La hora de cierre ya ha pasado.
error-decisions-text-missing = Falta el texto en la lengua principal del consejo ({ $language }).
error-decisions-roll-empty = Ningún puesto tiene derecho a voto hoy; la votación no se puede abrir.
error-decisions-poll-not-open = La votación aún no se ha abierto.
error-decisions-poll-closed = La votación se cerró a las { $closed_at }. Su papeleta no se ha contado.
error-decisions-not-on-roll = Este puesto no figura en el censo de esta decisión.
error-decisions-ballot-already-cast = Ya hay una papeleta de este puesto (asiento { $eid }). Para cambiarla, sustitúyala.
error-decisions-document-attached = Este documento ya está adjunto.
error-decisions-document-unknown = No se ha recibido el archivo. Envíelo de nuevo.
error-decisions-too-many-documents = Una decisión puede llevar como máximo { $max } documentos.
error-decisions-rule-unknown = La regla del consejo no se puede calcular para esta decisión.
action-draftDecision = redactar una decisión
action-viewDecision = ver una decisión
action-reviseDecision = modificar un borrador
action-discardDraft = descartar un borrador
action-attachDocument = adjuntar un documento a un borrador
action-detachDocument = quitar un documento de un borrador
action-callDecision = convocar una decisión
action-openPoll = abrir la votación
action-castBallot = votar en nombre del puesto que se representa
action-closePoll = cerrar la votación, también antes de la hora anunciada
action-confirmDecision = confirmar un resultado
action-annulDecision = anular una decisión, con motivos
decision-check-quorum = Quórum: participaron { $have } de { $base_count }, se necesitaban { $needed }.
decision-check-majority = Mayoría: { $have } a favor, se necesitaban { $needed }.
decision-outcome-adopted = Aprobada: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
decision-outcome-rejected = Rechazada: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
decision-outcome-no-quorum = No válida por falta de quórum: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
