statute-says-seats = L'organe compte { $seats } sièges.
statute-says-voting-seats = Parmi eux, { $seats } ont voix délibérative.
statute-says-sector = { $sector }: { $seats ->
    [open] nombre ouvert de sièges
   *[other] { $seats } sièges
}{ $weight ->
    [none] {""}
   *[other] , poids { $weight }
}{ $kind ->
    [consultative] , avec voix consultative
   *[voting] {""}
}.
statute-says-weights = { $scheme ->
    [head_count] Chaque siège pèse autant.
    [per_seat] Chaque siège pèse ce que dit son collège.
    [equal_per_sector] Tous les collèges pèsent autant, et les sièges d'un collège se partagent son poids.
   *[nested_equal] Chaque collège a son poids, et ses sièges se le partagent.
}{ $over ->
    [seats] {" "}Le poids est partagé entre tous les sièges.
    [in_office] {" "}Le poids est partagé entre les sièges pourvus.
    [present] {" "}Le poids est partagé entre les présents.
   *[none] {""}
}{ $cap ->
    [none] {""}
   *[other] {" "}Aucun collège ne peut peser plus de { $cap } du total.
}
statute-says-notice = Convocation ({ $kind }) : au moins { $span } avant{ $days ->
    [working] , en jours ouvrables
    [clear] , en jours francs
   *[calendar] {""}
}.
statute-says-notice-none = Convocation ({ $kind }) : sans délai.
statute-says-notice-words = Convocation ({ $kind }) : { $words }.
statute-says-on-request = Les membres peuvent demander une séance.{ $notice_within ->
    [none] {""}
   *[other] {" "}Elle doit être convoquée sous { $notice_within }.
}{ $hold_within ->
    [none] {""}
   *[other] {" "}Elle doit se tenir sous { $hold_within }.
}
statute-says-cure = Une séance mal convoquée est valable si :
statute-says-agenda-closed = Rien ne peut être ajouté à l'ordre du jour.
statute-says-off-agenda = Hors de l'ordre du jour, on peut décider{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
} :
statute-says-call = Convocation { $nth }{ $session ->
    [none] {""}
   *[other] , séance { $session }
}{ $when ->
    [automatic] , automatique
    [announced_in_the_first] , annoncée dans la première
    [new_notice] , par une nouvelle convocation
    [only_if_own_rules_allow] , seulement si les règles propres la prévoient
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , { $after } après
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocation le précise
} :
statute-says-call-without-quorum = Convocation { $nth }{ $session ->
    [none] {""}
   *[other] , séance { $session }
}{ $when ->
    [automatic] , automatique
    [announced_in_the_first] , annoncée dans la première
    [new_notice] , par une nouvelle convocation
    [only_if_own_rules_allow] , seulement si les règles propres la prévoient
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , { $after } après
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocation le précise
} — le quorum n'est pas dit.
statute-says-quorum-check = { $check ->
    [opening] Le quorum est vérifié à l'ouverture.
    [whole_session] Le quorum doit tenir pendant toute la séance.
    [each_resolution] Le quorum est vérifié à chaque délibération.
   *[presumed_until_doubted] Le quorum est présumé tant que personne n'en doute.
}
statute-says-reading = Le texte peut se lire de plusieurs façons ({ $about } : { $choices }).{ $chosen ->
    [none] {" "}Aucune lecture n'a été choisie.
   *[other] {" "}Choisi : { $chosen }.
}
statute-says-consensus = On cherche d'abord le consensus : { $meaning }.
statute-says-majority = Une délibération exige :
statute-says-majority-kind = Pour « { $kind } », il faut :
statute-says-grade = Degré « { $grade } » :
statute-says-tie = En cas de partage, dans l'ordre :
statute-says-tie-step = { $step ->
    [second_vote] on vote de nouveau.
    [chair_casting] la voix de la présidence est prépondérante.
    [chair_casting_if_chair_votes] la voix de la présidence est prépondérante, si elle a voix.
    [eldest] la personne la plus âgée l'emporte.
    [longest_serving] la personne la plus ancienne l'emporte.
    [lot] on tire au sort.
   *[rejected] c'est rejeté.
}
statute-says-veto = { $sectors } peut arrêter une délibération si : { $effect ->
    [rejects] (elle est perdue)
   *[second_reading] (elle est relue)
}
statute-says-seats-fall = Le nombre légal devient celui des sièges pourvus : { $when }.
statute-says-abstain = { $allowed ->
    [no] Personne ne peut s'abstenir.
   *[yes] L'abstention est permise.
}
statute-says-abstain-forbidden = Ne peuvent s'abstenir : { $sectors }.
statute-says-leaving-abstains = Qui part une fois le débat commencé compte comme abstention.
statute-says-repeat = On débat et on vote de nouveau si :
statute-says-proxy = Un siège peut en représenter un autre.{ $when ->
    [none] {""}
   *[other] {" "}Condition : { $when }.
}{ $max ->
    [none] {""}
   *[other] {" "}Au plus { $max } par siège.
}{ $quorum ->
    [yes] {" "}Ils comptent pour le quorum.
    [no] {" "}Ils ne comptent pas pour le quorum.
   *[none] {""}
}
statute-says-proxy-none = Le vote par procuration n'est pas permis.
statute-says-ballot = { $form ->
    [secret] Le scrutin est secret.
    [roll_call] Le vote est nominatif.
    [show_of_hands] On vote à main levée.
   *[open] Le scrutin est public.
}
statute-says-roll-call = Vote nominatif{ $asks ->
    [none] {""}
   *[other] , à la demande de : { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , seulement si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , seulement pour : { $only_for }
}.
statute-says-secret = Scrutin secret{ $asks ->
    [none] {""}
   *[other] , à la demande de : { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , seulement si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , seulement pour : { $only_for }
}.
statute-says-recusal = Qui a un intérêt ne prend pas part au point{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}.{ $chair_replaced ->
    [yes] {" "}Si c'est la présidence, elle est remplacée pour ce point.
   *[no] {""}
}
statute-says-recusal-quorum = Si le premier est vrai, le quorum est le second :
statute-says-appoint = Élection ({ $office }) :
statute-says-round = Tour { $round } :
statute-says-round-plurality = Tour { $round } : qui a le plus de voix l'emporte.
statute-says-prevailing = Attention : un article qui prévaut dit autre chose ({ $law }, art. { $article } ; { $about }).
statute-says-not-said = { $what ->
    [quorum] Rien n'est dit du quorum.
    [majority] Rien n'est dit de la majorité.
   *[tie] On ne dit pas ce qui se passe en cas de partage.
}
statute-says-missing-statute = Le texte { $id } manque : ce qu'il devrait dire n'est pas dit.
statute-says-simple-majority = Plus de voix pour que contre.
statute-says-weighted = On compte des poids, non des têtes.
statute-says-without = Sans compter : { $without }.
statute-says-all-of = Tout ceci :
statute-says-any-of = L'une de ces choses :
statute-says-not-so = Que ceci ne soit pas :
statute-says-role-present = Doit être présent : { $role }.
statute-says-spokespersons = Les porte-parole de tous les collèges sont là.
statute-says-largest = { $count ->
    [for] Les voix pour sont les plus nombreuses.
    [against] Les voix contre sont les plus nombreuses.
   *[abstain] Les abstentions sont les plus nombreuses.
}
statute-says-no-quorum-needed = Aucun quorum n'est requis.
statute-says-unknown = Le programme ne sait pas calculer ceci : { $what }.
statute-says-in-sector = Au sein de { $sectors } :
statute-says-each-sector = { $sectors ->
    [all] Dans chaque collège
   *[other] Dans chacun de { $sectors }
}{ $empty ->
    [skipped] {" "}(un collège vide ne compte pas) :
    [blocks] {" "}(un collège vide bloque) :
   *[none] {" "}:
}
statute-says-some-sector = { $sectors ->
    [all] Dans au moins { $number } collèges
   *[other] Dans au moins { $number } de { $sectors }
}{ $empty ->
    [skipped] {" "}(un collège vide ne compte pas) :
    [blocks] {" "}(un collège vide bloque) :
   *[none] {" "}:
}
statute-word-chair = présidence
statute-word-secretary = secrétariat
statute-word-vice-chair = vice-présidence
statute-word-mayor = maire
statute-word-ordinary = ordinaire
statute-word-extraordinary = extraordinaire
statute-word-constitutive = constitutive
statute-word-urgent = urgente
statute-word-second-call = seconde convocation
statute-word-conflict-of-interest = conflit d'intérêts
statute-word-personal-interest = intérêt personnel
statute-word-urgency-declared = si l'urgence est déclarée
statute-word-group = un groupe
statute-word-allowed = admise
statute-word-announced-in-the-first = annoncée dans la première
statute-word-no-substitute-sits = aucun suppléant ne siège
statute-word-absolute = majorité absolue
statute-word-two-thirds = deux tiers
statute-word-amend-statutes = révision des statuts
statute-word-create-working-group = créer un groupe de travail
statute-says-shown = { $block } : { $content }
statute-word-members = Membres
statute-word-substitutes = Suppléants
statute-word-stand-in = Remplacement
statute-word-term = Durée du mandat
statute-word-loses-seat = Perte du siège
statute-word-remote = À distance
statute-word-publicity = Publicité
statute-word-minutes = Procès-verbaux
statute-word-dissent = Désaccords
statute-word-motions = Motions
statute-word-effect = Effet
statute-word-created-by = Création
statute-word-rules = Règles
statute-word-chosen = Choix
statute-word-reports = Rapports
statute-word-commissions = Commissions
statute-span-months = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
}
statute-span-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
statute-span-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
statute-span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
statute-cited = { $law ->
    [own] (art. { $article })
   *[other] ({ $law }, art. { $article })
}
statute-try-verdict = { $verdict ->
    [adopted] { $has_ballots ->
        [yes] Adopté : { $for } pour, { $against } contre, { $abstain } abstentions.
       *[no] Adopté.
    }
    [rejected] { $has_ballots ->
        [yes] Rejeté : { $for } pour, { $against } contre, { $abstain } abstentions.
       *[no] Rejeté.
    }
    [elected] Élection : { $elected }.
   *[open] { $has_ballots ->
        [yes] On ne sait pas : { $for } pour, { $against } contre, { $abstain } abstentions.
       *[no] On ne sait pas.
    }
}
statute-try-by = { $by ->
    [second_vote] Au second vote.
    [chair_casting] Par la voix prépondérante de la présidence.
    [repeat_required] Il faut revoter.
    [second_vote_required] Un second vote est requis.
    [chair_casting_required] La voix prépondérante de la présidence manque.
    [tie_rejected] Le partage vaut rejet.
    [consensus] Par consensus.
    [veto] Par veto.
    [second_reading] En seconde lecture.
    [second_reading_required] Une seconde lecture est requise.
    [may_defer_to_another_meeting] On peut renvoyer à une autre séance.
    [eldest] L'âge décide.
    [longest_serving] L'ancienneté décide.
    [lot] Le sort décide.
   *[other] -
}
statute-try-valid = { $valid ->
    [yes] La séance est valable.
    [no] La séance n'est pas valable : le quorum manque.
   *[open] On ne sait pas si la séance est valable.
}
statute-try-grade = Degré atteint : { $grade }.
statute-try-prevailing = Attention : un article qui prévaut dit autre chose ({ $law }, art. { $article } ; { $about }).
statute-check = { $name ->
    [quorum] Quorum
    [majority] Il faut
    [repeat] Répétition
    [tie] Partage
    [call] Convocation
    [abstention] Abstentions
    [election] Élection
    [consensus] Consensus
    [veto] Veto
    [second_reading] Seconde lecture
    [recusal] Déports
    [quorum_check] Quorum
    [on_request] Demande de séance
   *[other] { $name }
}{ $sector ->
    [none] {""}
   *[other] {" "}({ $sector })
} : { $sum }{ $article }.{ $met ->
    [yes] {" "}Atteint.
    [no] {" "}Pas atteint.
   *[open] {" "}On ne sait pas.
}
statute-check-missing = Il manque : { $facts }.
statute-sum-share = { $have } sur { $base_count }, { $bound ->
    [more_than] requis plus de { $needed }
   *[at_least] requis { $needed }
}{ $plain ->
    [yes] {""}
   *[no] {" "}– { $count }, { $base }
}
statute-sum-simple = plus de voix pour que contre
statute-sum-number = { $have }, requis { $needed } – { $count }
statute-sum-sectors = { $have } collèges sur { $base_count }, requis { $needed }
statute-sum-role = doit être présent : { $role }
statute-sum-free = aucun quorum n'est requis
statute-sum-spokespersons = les porte-parole de tous les collèges sont là
statute-sum-objections = { $have } objections
statute-sum-abstention = { $have } de qui ne peut s'abstenir
statute-sum-plurality = qui en a le plus l'emporte : { $have }
statute-sum-unknown = le programme ne sait pas le calculer
statute-sum-word = { $word }
statute-check-word-not-said = le texte ne le dit pas
statute-check-word-second-vote = second vote
statute-check-word-chair-casting = voix prépondérante de la présidence
statute-check-word-chair-casting-if-chair-votes = voix prépondérante de la présidence, si elle a voix
statute-check-word-rejected = c'est rejeté
statute-check-word-adjourned = la précédente a été ajournée : le quorum de la première vaut
statute-check-word-notice-did-not-say = la convocation ne le disait pas : le quorum de la première vaut
statute-check-word-notice = cela dépend de ce que disait la convocation
statute-check-word-only-if-own-rules-allow = seulement si les règles propres la prévoient
statute-check-word-presumed-until-doubted = présumé tant que personne n'en doute
statute-check-word-eldest = la personne la plus âgée
statute-check-word-longest-serving = la personne la plus ancienne
statute-check-word-lot = tirage au sort
statute-check-word-largest = la plus grande part
statute-check-word-empty-sector = un collège vide
statute-check-summary = Erreurs : { $errors }. Avertissements : { $warnings }.
statute-severity-error = erreur
statute-severity-warning = avertissement
statute-severity-reasoned-warning = avertissement à motiver
error-statutes-form-unknown = Le fichier n'est pas de la forme statute/1.
error-statutes-key-missing = La clé « { $key } » manque.
error-statutes-key-unknown = La forme n'a pas de clé « { $key } ».
error-statutes-key-twice = La clé « { $key } » est là deux fois.
error-statutes-value-kind = « { $key } » n'admet pas cette valeur ; attendu : { $expected }.
error-statutes-word-unknown = « { $word } » est inconnu ici ; sont admis : { $expected }.
error-statutes-condition-invalid = La condition ne dit rien qui se calcule ({ $reason }).
error-statutes-condition-unknown = Le programme ne connaît pas de condition avec « { $key } ».
error-statutes-duration-malformed = « { $text } » n'est pas une durée comme P8D ou PT48H.
error-statutes-sibling-unknown = Il n'y a pas de « { $name } » à copier.
error-statutes-sector-unknown = Le statut n'a pas de collège « { $sector } ».
error-statutes-too-deep = Il y a trop de conditions dans des conditions.
error-statutes-fallback-body-unknown = « { $law } » n'est pas parmi les textes supplétifs, ou n'a pas d'organe « { $body } ».
error-statutes-unreachable = Ceci ne peut être atteint, même si tous sont là et pour.
error-statutes-second-call-stricter = La convocation { $nth } exige plus que la précédente.
error-statutes-casting-without-chair = On donne voix prépondérante à une présidence sans voix.
error-statutes-seats-unknown = Le nombre de sièges doit être donné à l'adoption du statut.
error-statutes-voting-seats-unknown = La règle parle de sièges votants sans dire combien il y en a.
error-statutes-reading-not-chosen = Le texte se lit de plusieurs façons ({ $about }) : il faut choisir.
error-statutes-reading-unknown = La lecture « { $reading } » n'est pas parmi les choix, ou est inconnue.
error-statutes-secrecy-clash = Un scrutin secret dévoilerait le collège « { $sector } » : il a moins de { $min } sièges.
error-statutes-calls-misnumbered = Les convocations ne sont pas numérotées 1, 2, 3 : { $nth } au lieu de { $expected }.
error-statutes-sectors-do-not-add = Les sièges ou poids des collèges ne s'additionnent pas (somme : { $sum }).
error-statutes-cap-impossible = Avec si peu de collèges, tous ne peuvent rester sous { $cap }.
error-statutes-tie-step-idle = Cette étape du partage n'est jamais atteinte : { $step }.
error-statutes-single-seat-veto = Le collège « { $sector } » n'a qu'un siège : son absence arrête tout.
error-statutes-quorum-of-those-present = Un quorum des présents ne peut jamais manquer.
error-statutes-quorum-of-one = Un seul siège suffit au quorum.
error-statutes-empty-sector-not-said = On ne dit pas si un collège vide bloque ou ne compte pas.
error-statutes-stand-in-casting-not-said = On ne dit pas si qui remplace la présidence a voix prépondérante.
error-statutes-tie-not-said = { $body } : on ne dit pas ce qui se passe en cas de partage.
error-statutes-quorum-not-said = { $body } : rien n'est dit du quorum.
error-statutes-majority-not-said = { $body } : rien n'est dit de la majorité.
error-statutes-weights-not-said = Les poids ne sont pas entièrement dits : « { $key } » manque.
error-statutes-chair-vote-reading = On ne sait pas si la présidence vote comme un membre.
error-statutes-reading-is-text = Il y a une remarque sur la lecture de « { $about } », sans choix.
error-statutes-fallback-missing = Le texte supplétif « { $id } » n'est pas dans le dossier : ce qu'il dit reste non dit.
error-statutes-fallback-silent = « { $key } » est laissé aux textes supplétifs, et aucun ne le dit.
error-statutes-mandatory-differs = Un article qui prévaut dit autre chose ({ $law }, art. { $article }).
