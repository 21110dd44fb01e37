statute-says-seats = L'òrgan té { $seats } seients.
statute-says-voting-seats = D'aquests, { $seats } tenen vot.
statute-says-sector = { $sector }: { $seats ->
    [open] nombre obert de seients
   *[other] { $seats } seients
}{ $weight ->
    [none] {""}
   *[other] , pes { $weight }
}{ $kind ->
    [consultative] , amb veu i sense vot
   *[voting] {""}
}.
statute-says-weights = { $scheme ->
    [head_count] Cada seient pesa igual.
    [per_seat] Cada seient pesa el que diu el seu grup.
    [equal_per_sector] Tots els grups pesen igual, i els seients d'un grup es reparteixen el pes.
   *[nested_equal] Cada grup té el seu pes, i els seus seients se'l reparteixen.
}{ $over ->
    [seats] {" "}El pes es reparteix entre tots els seients.
    [in_office] {" "}El pes es reparteix entre els seients coberts.
    [present] {" "}El pes es reparteix entre els presents.
   *[none] {""}
}{ $cap ->
    [none] {""}
   *[other] {" "}Cap grup no pot pesar més de { $cap } del total.
}
statute-says-notice = Convocatòria ({ $kind }): com a mínim { $span } abans{ $days ->
    [working] , en dies hàbils
    [clear] , en dies sencers
   *[calendar] {""}
}.
statute-says-notice-none = Convocatòria ({ $kind }): sense termini.
statute-says-notice-words = Convocatòria ({ $kind }): { $words }.
statute-says-on-request = Els membres poden demanar una sessió.{ $notice_within ->
    [none] {""}
   *[other] {" "}S'ha de convocar en { $notice_within }.
}{ $hold_within ->
    [none] {""}
   *[other] {" "}S'ha de celebrar en { $hold_within }.
}
statute-says-cure = Una sessió mal convocada és vàlida si:
statute-says-agenda-closed = No es pot afegir res a l'ordre del dia.
statute-says-off-agenda = Fora de l'ordre del dia es pot acordar{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}:
statute-says-call = Convocatòria { $nth }{ $session ->
    [none] {""}
   *[other] , sessió { $session }
}{ $when ->
    [automatic] , automàtica
    [announced_in_the_first] , anunciada en la primera
    [new_notice] , amb nova convocatòria
    [only_if_own_rules_allow] , només si les normes pròpies la preveuen
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , al cap de { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocatòria ho adverteix
}:
statute-says-call-without-quorum = Convocatòria { $nth }{ $session ->
    [none] {""}
   *[other] , sessió { $session }
}{ $when ->
    [automatic] , automàtica
    [announced_in_the_first] , anunciada en la primera
    [new_notice] , amb nova convocatòria
    [only_if_own_rules_allow] , només si les normes pròpies la preveuen
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , al cap de { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocatòria ho adverteix
} — no es diu el quòrum.
statute-says-quorum-check = { $check ->
    [opening] El quòrum es comprova en obrir la sessió.
    [whole_session] El quòrum s'ha de mantenir tota la sessió.
    [each_resolution] El quòrum es comprova a cada acord.
   *[presumed_until_doubted] El quòrum es presumeix fins que algú en dubta.
}
statute-says-reading = El text es pot llegir de més d'una manera ({ $about }: { $choices }).{ $chosen ->
    [none] {" "}No s'ha triat cap lectura.
   *[other] {" "}S'ha triat: { $chosen }.
}
statute-says-consensus = Primer es busca el consens: { $meaning }.
statute-says-majority = Un acord necessita:
statute-says-majority-kind = Per a «{ $kind }» cal:
statute-says-grade = Grau «{ $grade }»:
statute-says-tie = En cas d'empat, per ordre:
statute-says-tie-step = { $step ->
    [second_vote] es torna a votar.
    [chair_casting] decideix el vot de qualitat de la presidència.
    [chair_casting_if_chair_votes] decideix el vot de qualitat de la presidència, si té vot.
    [eldest] guanya la persona de més edat.
    [longest_serving] guanya qui fa més temps que hi és.
    [lot] se sorteja.
   *[rejected] es rebutja.
}
statute-says-veto = { $sectors } pot aturar un acord si: { $effect ->
    [rejects] (l'acord decau)
   *[second_reading] (es torna a llegir)
}
statute-says-seats-fall = El nombre legal passa a ser el de seients coberts: { $when }.
statute-says-abstain = { $allowed ->
    [no] No es pot abstenir ningú.
   *[yes] Es pot votar abstenció.
}
statute-says-abstain-forbidden = No es poden abstenir: { $sectors }.
statute-says-leaving-abstains = Qui se'n va començat el debat compta com a abstenció.
statute-says-repeat = Es torna a debatre i a votar si:
statute-says-proxy = Un seient en pot representar un altre.{ $when ->
    [none] {""}
   *[other] {" "}Condició: { $when }.
}{ $max ->
    [none] {""}
   *[other] {" "}Com a màxim { $max } per seient.
}{ $quorum ->
    [yes] {" "}Compten per al quòrum.
    [no] {" "}No compten per al quòrum.
   *[none] {""}
}
statute-says-proxy-none = No es pot delegar el vot.
statute-says-ballot = { $form ->
    [secret] Es vota en secret.
    [roll_call] Es vota nominalment.
    [show_of_hands] Es vota a mà alçada.
   *[open] Es vota obertament.
}
statute-says-roll-call = Votació nominal{ $asks ->
    [none] {""}
   *[other] , a petició de: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , només si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , només per a: { $only_for }
}.
statute-says-secret = Votació secreta{ $asks ->
    [none] {""}
   *[other] , a petició de: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , només si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , només per a: { $only_for }
}.
statute-says-recusal = Qui hi té interès no participa en el punt{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}.{ $chair_replaced ->
    [yes] {" "}Si és la presidència, la substitueixen en el punt.
   *[no] {""}
}
statute-says-recusal-quorum = Si es compleix el primer, el quòrum és el segon:
statute-says-appoint = Elecció ({ $office }):
statute-says-round = Volta { $round }:
statute-says-round-plurality = Volta { $round }: guanya qui té més vots.
statute-says-prevailing = Compte: un article que preval diu una altra cosa ({ $law }, art. { $article }; { $about }).
statute-says-not-said = { $what ->
    [quorum] No es diu res del quòrum.
    [majority] No es diu res de la majoria.
   *[tie] No es diu què passa en cas d'empat.
}
statute-says-missing-statute = Falta el text { $id }: el que hauria de dir no consta.
statute-says-simple-majority = Més vots a favor que en contra.
statute-says-weighted = Es compten pesos, no caps.
statute-says-without = Sense comptar: { $without }.
statute-says-all-of = Tot això:
statute-says-any-of = Una d'aquestes coses:
statute-says-not-so = Que no sigui així:
statute-says-role-present = Hi ha de ser: { $role }.
statute-says-spokespersons = Hi són els portaveus de tots els grups.
statute-says-largest = { $count ->
    [for] Els vots a favor són la part més gran.
    [against] Els vots en contra són la part més gran.
   *[abstain] Les abstencions són la part més gran.
}
statute-says-no-quorum-needed = No cal quòrum.
statute-says-unknown = Això no ho sap calcular el programa: { $what }.
statute-says-in-sector = Dins de { $sectors }:
statute-says-each-sector = { $sectors ->
    [all] En cada grup
   *[other] En cada un de { $sectors }
}{ $empty ->
    [skipped] {" "}(un grup buit no compta):
    [blocks] {" "}(un grup buit bloqueja):
   *[none] :
}
statute-says-some-sector = { $sectors ->
    [all] En { $number } grups com a mínim
   *[other] En { $number } com a mínim de { $sectors }
}{ $empty ->
    [skipped] {" "}(un grup buit no compta):
    [blocks] {" "}(un grup buit bloqueja):
   *[none] :
}
statute-word-chair = presidència
statute-word-secretary = secretaria
statute-word-vice-chair = vicepresidència
statute-word-mayor = alcaldia
statute-word-ordinary = ordinària
statute-word-extraordinary = extraordinària
statute-word-constitutive = constitutiva
statute-word-urgent = urgent
statute-word-second-call = segona convocatòria
statute-word-conflict-of-interest = conflicte d'interessos
statute-word-personal-interest = interès personal
statute-word-urgency-declared = si es declara la urgència
statute-word-group = un grup
statute-word-allowed = s'admet
statute-word-announced-in-the-first = anunciada en la primera
statute-word-no-substitute-sits = no hi és cap suplent
statute-word-absolute = majoria absoluta
statute-word-two-thirds = dos terços
statute-word-amend-statutes = reforma dels estatuts
statute-word-create-working-group = crear un grup de treball
statute-says-shown = { $block }: { $content }
statute-word-members = Membres
statute-word-substitutes = Suplents
statute-word-stand-in = Substitució de càrrecs
statute-word-term = Mandat
statute-word-loses-seat = Pèrdua del seient
statute-word-remote = A distància
statute-word-publicity = Publicitat
statute-word-minutes = Actes
statute-word-dissent = Discrepàncies
statute-word-motions = Mocions
statute-word-effect = Efecte
statute-word-created-by = Creació
statute-word-rules = Normes
statute-word-chosen = Elecció
statute-word-reports = Informes
statute-word-commissions = Comissions
statute-span-months = { $n ->
    [one] { $n } mes
   *[other] { $n } mesos
}
statute-span-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dies
}
statute-span-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } hores
}
statute-span-minutes = { $n ->
    [one] { $n } minut
   *[other] { $n } minuts
}
statute-cited = { $law ->
    [own] (art. { $article })
   *[other] ({ $law }, art. { $article })
}
statute-try-verdict = { $verdict ->
    [adopted] { $has_ballots ->
        [yes] Aprovat: { $for } a favor, { $against } en contra, { $abstain } abstencions.
       *[no] Aprovat.
    }
    [rejected] { $has_ballots ->
        [yes] Rebutjat: { $for } a favor, { $against } en contra, { $abstain } abstencions.
       *[no] Rebutjat.
    }
    [elected] Elecció: { $elected }.
   *[open] { $has_ballots ->
        [yes] No se sap: { $for } a favor, { $against } en contra, { $abstain } abstencions.
       *[no] No se sap.
    }
}
statute-try-by = { $by ->
    [second_vote] En segona votació.
    [chair_casting] Pel vot de qualitat de la presidència.
    [repeat_required] Cal repetir la votació.
    [second_vote_required] Cal una segona votació.
    [chair_casting_required] Falta el vot de qualitat de la presidència.
    [tie_rejected] L'empat la rebutja.
    [consensus] Per consens.
    [veto] Per veto.
    [second_reading] En segona lectura.
    [second_reading_required] Cal una segona lectura.
    [may_defer_to_another_meeting] Es pot ajornar a una altra sessió.
    [eldest] Decideix l'edat.
    [longest_serving] Decideix l'antiguitat.
    [lot] Decideix la sort.
   *[other] -
}
statute-try-valid = { $valid ->
    [yes] La sessió és vàlida.
    [no] La sessió no és vàlida: no hi ha quòrum.
   *[open] No se sap si la sessió és vàlida.
}
statute-try-grade = Grau assolit: { $grade }.
statute-try-prevailing = Compte: un article que preval diu una altra cosa ({ $law }, art. { $article }; { $about }).
statute-check = { $name ->
    [quorum] Quòrum
    [majority] Cal
    [repeat] Repetició
    [tie] Empat
    [call] Convocatòria
    [abstention] Abstencions
    [election] Elecció
    [consensus] Consens
    [veto] Veto
    [second_reading] Segona lectura
    [recusal] Abstinguts per interès
    [quorum_check] Quòrum
    [on_request] Petició de sessió
   *[other] { $name }
}{ $sector ->
    [none] {""}
   *[other] {" "}({ $sector })
}: { $sum }{ $article }.{ $met ->
    [yes] {" "}Es compleix.
    [no] {" "}No es compleix.
   *[open] {" "}No se sap.
}
statute-check-missing = Falta saber: { $facts }.
statute-sum-share = { $have } de { $base_count }, { $bound ->
    [more_than] en cal més de { $needed }
   *[at_least] en calen { $needed }
}{ $plain ->
    [yes] {""}
   *[no] {" "}– { $count }, { $base }
}
statute-sum-simple = més a favor que en contra
statute-sum-number = { $have }, en calen { $needed } – { $count }
statute-sum-sectors = { $have } de { $base_count } grups, en calen { $needed }
statute-sum-role = hi ha de ser: { $role }
statute-sum-free = no cal quòrum
statute-sum-spokespersons = hi són els portaveus de tots els grups
statute-sum-objections = { $have } objeccions
statute-sum-abstention = { $have } de qui no es pot abstenir
statute-sum-plurality = guanya qui en té més: { $have }
statute-sum-unknown = el programa no ho sap calcular
statute-sum-word = { $word }
statute-check-word-not-said = el text no ho diu
statute-check-word-second-vote = segona votació
statute-check-word-chair-casting = vot de qualitat de la presidència
statute-check-word-chair-casting-if-chair-votes = vot de qualitat de la presidència, si té vot
statute-check-word-rejected = es rebutja
statute-check-word-adjourned = l'anterior es va ajornar: val el quòrum de la primera
statute-check-word-notice-did-not-say = la convocatòria no ho deia: val el quòrum de la primera
statute-check-word-notice = depèn del que deia la convocatòria
statute-check-word-only-if-own-rules-allow = només si les normes pròpies la preveuen
statute-check-word-presumed-until-doubted = es presumeix fins que algú en dubta
statute-check-word-eldest = la persona de més edat
statute-check-word-longest-serving = qui fa més temps que hi és
statute-check-word-lot = sorteig
statute-check-word-largest = la part més gran
statute-check-word-empty-sector = un grup buit
statute-check-summary = Errors: { $errors }. Avisos: { $warnings }.
statute-severity-error = error
statute-severity-warning = avís
statute-severity-reasoned-warning = avís que cal motivar
error-statutes-form-unknown = El fitxer no és de la forma statute/1.
error-statutes-key-missing = Falta la clau «{ $key }».
error-statutes-key-unknown = La forma no té la clau «{ $key }».
error-statutes-key-twice = La clau «{ $key }» hi és dues vegades.
error-statutes-value-kind = «{ $key }» no admet aquest valor; s'esperava: { $expected }.
error-statutes-word-unknown = No es coneix «{ $word }»; s'admet: { $expected }.
error-statutes-condition-invalid = La condició no diu res que es pugui calcular ({ $reason }).
error-statutes-condition-unknown = El programa no coneix condicions amb «{ $key }».
error-statutes-duration-malformed = «{ $text }» no és una durada com P8D o PT48H.
error-statutes-sibling-unknown = No hi ha «{ $name }» per copiar.
error-statutes-sector-unknown = L'estatut no té el grup «{ $sector }».
error-statutes-too-deep = Hi ha massa condicions dins de condicions.
error-statutes-fallback-body-unknown = «{ $law }» no és entre els textos supletoris o no té l'òrgan «{ $body }».
error-statutes-unreachable = Això no es pot complir ni amb tothom present i a favor.
error-statutes-second-call-stricter = La convocatòria { $nth } demana més que l'anterior.
error-statutes-casting-without-chair = Es dona vot de qualitat a una presidència que no té vot.
error-statutes-seats-unknown = El nombre de seients s'ha de donar en adoptar l'estatut.
error-statutes-voting-seats-unknown = La regla es refereix a seients amb vot, i no es diu quants n'hi ha.
error-statutes-reading-not-chosen = El text admet més d'una lectura ({ $about }): cal triar-ne una.
error-statutes-reading-unknown = La lectura «{ $reading }» no és entre les que hi ha o no es coneix.
error-statutes-secrecy-clash = En votació secreta el grup «{ $sector }» quedaria al descobert: té menys de { $min } seients.
error-statutes-calls-misnumbered = Les convocatòries no van numerades 1, 2, 3: hi ha { $nth } i tocava { $expected }.
error-statutes-sectors-do-not-add = Els seients o pesos dels grups no quadren (suma: { $sum }).
error-statutes-cap-impossible = Amb tan pocs grups, no tots poden quedar per sota de { $cap }.
error-statutes-tie-step-idle = Mai no s'arriba a aquest pas de l'empat: { $step }.
error-statutes-single-seat-veto = El grup «{ $sector }» té un sol seient: la seva absència ho atura tot.
error-statutes-quorum-of-those-present = Un quòrum dels presents no pot fallar mai.
error-statutes-quorum-of-one = Amb una sola persona ja hi ha quòrum.
error-statutes-empty-sector-not-said = No es diu si un grup buit bloqueja o no compta.
error-statutes-stand-in-casting-not-said = No es diu si qui substitueix la presidència té vot de qualitat.
error-statutes-tie-not-said = { $body }: no es diu què passa en cas d'empat.
error-statutes-quorum-not-said = { $body }: no es diu res del quòrum.
error-statutes-majority-not-said = { $body }: no es diu res de la majoria.
error-statutes-weights-not-said = Els pesos no estan ben definits: falta «{ $key }».
error-statutes-chair-vote-reading = No queda clar si la presidència vota com un membre més.
error-statutes-reading-is-text = Hi ha un comentari sobre com llegir «{ $about }», sense opcions per triar.
error-statutes-fallback-missing = El text supletori «{ $id }» no és a la carpeta: el que diu no consta.
error-statutes-fallback-silent = Es remet «{ $key }» als textos supletoris, i cap no ho diu.
error-statutes-mandatory-differs = Un article que preval diu una altra cosa ({ $law }, art. { $article }).
