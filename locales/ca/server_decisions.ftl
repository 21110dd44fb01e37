error-decisions-wrong-state = Això no es pot fer en aquesta fase de la decisió ({ $state }).
error-decisions-too-early = Encara no: l'hora anunciada és { $opens_at }.
error-decisions-window-too-short = La votació ha de durar com a mínim { $minutes_min ->
    [one] un minut
   *[other] { $minutes_min } minuts
}.
error-decisions-window-too-long = La votació pot durar com a màxim { $days_max } dies.
error-decisions-window-past = L'hora de tancament ja ha passat.
error-decisions-text-missing = Falta el text en la llengua principal del consell ({ $language }).
error-decisions-roll-empty = Cap seient no té dret de vot avui; la votació no es pot obrir.
error-decisions-poll-not-open = La votació encara no s'ha obert.
error-decisions-poll-closed = La votació es va tancar a les { $closed_at }. La vostra papereta no s'ha comptat.
error-decisions-not-on-roll = Aquest seient no és al cens d'aquesta decisió.
error-decisions-ballot-already-cast = Ja hi ha una papereta d'aquest seient (assentament { $eid }). Per canviar-la, substituïu-la.
error-decisions-document-attached = Aquest document ja hi és adjunt.
error-decisions-document-unknown = No s'ha rebut el fitxer. Torneu-lo a enviar.
error-decisions-too-many-documents = Una decisió pot portar com a màxim { $max } documents.
error-decisions-rule-unknown = La regla del consell no es pot calcular per a aquesta decisió.
action-draftDecision = redactar una decisió
action-viewDecision = veure una decisió
action-reviseDecision = modificar un esborrany
action-discardDraft = descartar un esborrany
action-attachDocument = adjuntar un document a un esborrany
action-detachDocument = treure un document d'un esborrany
action-callDecision = convocar una decisió
action-openPoll = obrir la votació
action-castBallot = votar en nom del seient que es representa
action-closePoll = tancar la votació, també abans de l'hora anunciada
action-confirmDecision = confirmar un resultat
action-annulDecision = anul·lar una decisió, amb motius
decision-check-quorum = Quòrum: hi han participat { $have } de { $base_count }, en calien { $needed }.
decision-check-majority = Majoria: { $have } a favor, en calien { $needed }.
decision-outcome-adopted = Aprovada: { $for } a favor, { $against } en contra, { $abstain } abstencions.
decision-outcome-rejected = Rebutjada: { $for } a favor, { $against } en contra, { $abstain } abstencions.
decision-outcome-no-quorum = No vàlida per manca de quòrum: { $for } a favor, { $against } en contra, { $abstain } abstencions.
