error-decisions-wrong-state = Cela n'est pas possible à ce stade de la décision ({ $state }).
error-decisions-too-early = Pas encore : l'heure annoncée est { $opens_at }.
error-decisions-window-too-short = Le scrutin doit rester ouvert au moins { $minutes_min ->
    [one] une minute
   *[other] { $minutes_min } minutes
}.
error-decisions-window-too-long = Le scrutin peut rester ouvert au plus { $days_max } jours.
error-decisions-window-past = L'heure de clôture est déjà passée.
error-decisions-text-missing = Le texte dans la langue principale du conseil ({ $language }) manque.
error-decisions-roll-empty = Aucun siège n'a le droit de vote aujourd'hui ; le scrutin ne peut pas s'ouvrir.
error-decisions-poll-not-open = Le scrutin n'est pas encore ouvert.
error-decisions-poll-closed = Le scrutin a été clos à { $closed_at }. Votre bulletin n'a pas été compté.
error-decisions-not-on-roll = Ce siège ne figure pas sur la liste électorale de cette décision.
error-decisions-ballot-already-cast = Un bulletin de ce siège existe déjà (inscription { $eid }). Pour le changer, remplacez-le.
error-decisions-document-attached = Ce document est déjà joint.
error-decisions-document-unknown = Le fichier n'a pas été reçu. Envoyez-le de nouveau.
error-decisions-too-many-documents = Une décision comporte au plus { $max } documents.
error-decisions-rule-unknown = La règle du conseil ne peut pas être calculée pour cette décision.
action-draftDecision = rédiger une décision
action-viewDecision = voir une décision
action-reviseDecision = modifier un brouillon
action-discardDraft = écarter un brouillon
action-attachDocument = joindre un document à un brouillon
action-detachDocument = retirer un document d'un brouillon
action-callDecision = convoquer une décision
action-openPoll = ouvrir le scrutin
action-castBallot = voter au nom du siège que l'on représente
action-closePoll = clore le scrutin, y compris avant l'heure annoncée
action-confirmDecision = confirmer un résultat
action-annulDecision = annuler une décision, avec motifs
decision-check-quorum = Quorum : { $have } sur { $base_count } ont participé, { $needed } nécessaires.
decision-check-majority = Majorité : { $have } pour, { $needed } nécessaires.
decision-outcome-adopted = Adoptée : { $for } pour, { $against } contre, { $abstain } abstentions.
decision-outcome-rejected = Rejetée : { $for } pour, { $against } contre, { $abstain } abstentions.
decision-outcome-no-quorum = Non valable faute de quorum : { $for } pour, { $against } contre, { $abstain } abstentions.
