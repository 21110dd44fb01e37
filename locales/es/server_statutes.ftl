statute-says-seats = El órgano tiene { $seats } escaños.
statute-says-voting-seats = De ellos, { $seats } tienen voto.
statute-says-sector = { $sector }: { $seats ->
    [open] número abierto de escaños
   *[other] { $seats } escaños
}{ $weight ->
    [none] {""}
   *[other] , peso { $weight }
}{ $kind ->
    [consultative] , con voz y sin voto
   *[voting] {""}
}.
statute-says-weights = { $scheme ->
    [head_count] Cada escaño pesa igual.
    [per_seat] Cada escaño pesa lo que dice su grupo.
    [equal_per_sector] Todos los grupos pesan igual, y los escaños de un grupo se reparten el peso.
   *[nested_equal] Cada grupo tiene su peso, y sus escaños se lo reparten.
}{ $over ->
    [seats] {" "}El peso se reparte entre todos los escaños.
    [in_office] {" "}El peso se reparte entre los escaños cubiertos.
    [present] {" "}El peso se reparte entre los presentes.
   *[none] {""}
}{ $cap ->
    [none] {""}
   *[other] {" "}Ningún grupo puede pesar más de { $cap } del total.
}
statute-says-notice = Convocatoria ({ $kind }): como mínimo { $span } antes{ $days ->
    [working] , en días hábiles
    [clear] , en días completos
   *[calendar] {""}
}.
statute-says-notice-none = Convocatoria ({ $kind }): sin plazo.
statute-says-notice-words = Convocatoria ({ $kind }): { $words }.
statute-says-on-request = Los miembros pueden pedir una sesión.{ $notice_within ->
    [none] {""}
   *[other] {" "}Debe convocarse en { $notice_within }.
}{ $hold_within ->
    [none] {""}
   *[other] {" "}Debe celebrarse en { $hold_within }.
}
statute-says-cure = Una sesión mal convocada es válida si:
statute-says-agenda-closed = No se puede añadir nada al orden del día.
statute-says-off-agenda = Fuera del orden del día se puede acordar{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}:
statute-says-call = Convocatoria { $nth }{ $session ->
    [none] {""}
   *[other] , sesión { $session }
}{ $when ->
    [automatic] , automática
    [announced_in_the_first] , anunciada en la primera
    [new_notice] , con nueva convocatoria
    [only_if_own_rules_allow] , solo si las normas propias la prevén
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , pasados { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocatoria lo advierte
}:
statute-says-call-without-quorum = Convocatoria { $nth }{ $session ->
    [none] {""}
   *[other] , sesión { $session }
}{ $when ->
    [automatic] , automática
    [announced_in_the_first] , anunciada en la primera
    [new_notice] , con nueva convocatoria
    [only_if_own_rules_allow] , solo si las normas propias la prevén
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , pasados { $after }
}{ $notice_must_say ->
    [none] {""}
   *[other] , si la convocatoria lo advierte
} — no se dice el quórum.
statute-says-quorum-check = { $check ->
    [opening] El quórum se comprueba al abrir la sesión.
    [whole_session] El quórum debe mantenerse toda la sesión.
    [each_resolution] El quórum se comprueba en cada acuerdo.
   *[presumed_until_doubted] El quórum se presume hasta que alguien duda de él.
}
statute-says-reading = El texto puede leerse de más de una manera ({ $about }: { $choices }).{ $chosen ->
    [none] {" "}No se ha elegido ninguna lectura.
   *[other] {" "}Se ha elegido: { $chosen }.
}
statute-says-consensus = Primero se busca el consenso: { $meaning }.
statute-says-majority = Un acuerdo necesita:
statute-says-majority-kind = Para «{ $kind }» hace falta:
statute-says-grade = Grado «{ $grade }»:
statute-says-tie = En caso de empate, por orden:
statute-says-tie-step = { $step ->
    [second_vote] se vota de nuevo.
    [chair_casting] decide el voto de calidad de la presidencia.
    [chair_casting_if_chair_votes] decide el voto de calidad de la presidencia, si tiene voto.
    [eldest] gana la persona de más edad.
    [longest_serving] gana quien lleva más tiempo.
    [lot] se sortea.
   *[rejected] se rechaza.
}
statute-says-veto = { $sectors } puede detener un acuerdo si: { $effect ->
    [rejects] (el acuerdo decae)
   *[second_reading] (se lee de nuevo)
}
statute-says-seats-fall = El número legal pasa a ser el de escaños cubiertos: { $when }.
statute-says-abstain = { $allowed ->
    [no] Nadie puede abstenerse.
   *[yes] Se puede votar abstención.
}
statute-says-abstain-forbidden = No pueden abstenerse: { $sectors }.
statute-says-leaving-abstains = Quien se va empezado el debate cuenta como abstención.
statute-says-repeat = Se vuelve a debatir y a votar si:
statute-says-proxy = Un escaño puede representar a otro.{ $when ->
    [none] {""}
   *[other] {" "}Condición: { $when }.
}{ $max ->
    [none] {""}
   *[other] {" "}Como máximo { $max } por escaño.
}{ $quorum ->
    [yes] {" "}Cuentan para el quórum.
    [no] {" "}No cuentan para el quórum.
   *[none] {""}
}
statute-says-proxy-none = No se puede delegar el voto.
statute-says-ballot = { $form ->
    [secret] Se vota en secreto.
    [roll_call] Se vota nominalmente.
    [show_of_hands] Se vota a mano alzada.
   *[open] Se vota abiertamente.
}
statute-says-roll-call = Votación nominal{ $asks ->
    [none] {""}
   *[other] , a petición de: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , solo si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , solo para: { $only_for }
}.
statute-says-secret = Votación secreta{ $asks ->
    [none] {""}
   *[other] , a petición de: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , solo si { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , solo para: { $only_for }
}.
statute-says-recusal = Quien tiene interés no participa en el punto{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}.{ $chair_replaced ->
    [yes] {" "}Si es la presidencia, la sustituyen en el punto.
   *[no] {""}
}
statute-says-recusal-quorum = Si se cumple lo primero, el quórum es lo segundo:
statute-says-appoint = Elección ({ $office }):
statute-says-round = Vuelta { $round }:
statute-says-round-plurality = Vuelta { $round }: gana quien tiene más votos.
statute-says-prevailing = Atención: un artículo que prevalece dice otra cosa ({ $law }, art. { $article }; { $about }).
statute-says-not-said = { $what ->
    [quorum] No se dice nada del quórum.
    [majority] No se dice nada de la mayoría.
   *[tie] No se dice qué pasa en caso de empate.
}
statute-says-missing-statute = Falta el texto { $id }: lo que debería decir no consta.
statute-says-simple-majority = Más votos a favor que en contra.
statute-says-weighted = Se cuentan pesos, no cabezas.
statute-says-without = Sin contar: { $without }.
statute-says-all-of = Todo esto:
statute-says-any-of = Una de estas cosas:
statute-says-not-so = Que no sea así:
statute-says-role-present = Debe estar: { $role }.
statute-says-spokespersons = Están los portavoces de todos los grupos.
statute-says-largest = { $count ->
    [for] Los votos a favor son la parte mayor.
    [against] Los votos en contra son la parte mayor.
   *[abstain] Las abstenciones son la parte mayor.
}
statute-says-no-quorum-needed = No hace falta quórum.
statute-says-unknown = Esto no lo sabe calcular el programa: { $what }.
statute-says-in-sector = Dentro de { $sectors }:
statute-says-each-sector = { $sectors ->
    [all] En cada grupo
   *[other] En cada uno de { $sectors }
}{ $empty ->
    [skipped] {" "}(un grupo vacío no cuenta):
    [blocks] {" "}(un grupo vacío bloquea):
   *[none] :
}
statute-says-some-sector = { $sectors ->
    [all] En { $number } grupos como mínimo
   *[other] En { $number } como mínimo de { $sectors }
}{ $empty ->
    [skipped] {" "}(un grupo vacío no cuenta):
    [blocks] {" "}(un grupo vacío bloquea):
   *[none] :
}
statute-word-chair = presidencia
statute-word-secretary = secretaría
statute-word-vice-chair = vicepresidencia
statute-word-mayor = alcaldía
statute-word-ordinary = ordinaria
statute-word-extraordinary = extraordinaria
statute-word-constitutive = constitutiva
statute-word-urgent = urgente
statute-word-second-call = segunda convocatoria
statute-word-conflict-of-interest = conflicto de intereses
statute-word-personal-interest = interés personal
statute-word-urgency-declared = si se declara la urgencia
statute-word-group = un grupo
statute-word-allowed = se admite
statute-word-announced-in-the-first = anunciada en la primera
statute-word-no-substitute-sits = no hay suplente presente
statute-word-absolute = mayoría absoluta
statute-word-two-thirds = dos tercios
statute-word-amend-statutes = reforma de los estatutos
statute-word-create-working-group = crear un grupo de trabajo
statute-says-shown = { $block }: { $content }
statute-word-members = Miembros
statute-word-substitutes = Suplentes
statute-word-stand-in = Sustitución de cargos
statute-word-term = Mandato
statute-word-loses-seat = Pérdida del escaño
statute-word-remote = A distancia
statute-word-publicity = Publicidad
statute-word-minutes = Actas
statute-word-dissent = Discrepancias
statute-word-motions = Mociones
statute-word-effect = Efecto
statute-word-created-by = Creación
statute-word-rules = Normas
statute-word-chosen = Elección
statute-word-reports = Informes
statute-word-commissions = Comisiones
statute-span-months = { $n ->
    [one] { $n } mes
   *[other] { $n } meses
}
statute-span-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
statute-span-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
statute-span-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
statute-cited = { $law ->
    [own] (art. { $article })
   *[other] ({ $law }, art. { $article })
}
statute-try-verdict = { $verdict ->
    [adopted] { $has_ballots ->
        [yes] Aprobado: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
       *[no] Aprobado.
    }
    [rejected] { $has_ballots ->
        [yes] Rechazado: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
       *[no] Rechazado.
    }
    [elected] Elección: { $elected }.
   *[open] { $has_ballots ->
        [yes] No se sabe: { $for } a favor, { $against } en contra, { $abstain } abstenciones.
       *[no] No se sabe.
    }
}
statute-try-by = { $by ->
    [second_vote] En segunda votación.
    [chair_casting] Por el voto de calidad de la presidencia.
    [repeat_required] Hay que repetir la votación.
    [second_vote_required] Hace falta una segunda votación.
    [chair_casting_required] Falta el voto de calidad de la presidencia.
    [tie_rejected] El empate lo rechaza.
    [consensus] Por consenso.
    [veto] Por veto.
    [second_reading] En segunda lectura.
    [second_reading_required] Hace falta una segunda lectura.
    [may_defer_to_another_meeting] Puede aplazarse a otra sesión.
    [eldest] Decide la edad.
    [longest_serving] Decide la antigüedad.
    [lot] Decide la suerte.
   *[other] -
}
statute-try-valid = { $valid ->
    [yes] La sesión es válida.
    [no] La sesión no es válida: no hay quórum.
   *[open] No se sabe si la sesión es válida.
}
statute-try-grade = Grado alcanzado: { $grade }.
statute-try-prevailing = Atención: un artículo que prevalece dice otra cosa ({ $law }, art. { $article }; { $about }).
statute-check = { $name ->
    [quorum] Quórum
    [majority] Hace falta
    [repeat] Repetición
    [tie] Empate
    [call] Convocatoria
    [abstention] Abstenciones
    [election] Elección
    [consensus] Consenso
    [veto] Veto
    [second_reading] Segunda lectura
    [recusal] Abstenidos por interés
    [quorum_check] Quórum
    [on_request] Petición de sesión
   *[other] { $name }
}{ $sector ->
    [none] {""}
   *[other] {" "}({ $sector })
}: { $sum }{ $article }.{ $met ->
    [yes] {" "}Se cumple.
    [no] {" "}No se cumple.
   *[open] {" "}No se sabe.
}
statute-check-missing = Falta saber: { $facts }.
statute-sum-share = { $have } de { $base_count }, { $bound ->
    [more_than] hace falta más de { $needed }
   *[at_least] hacen falta { $needed }
}{ $plain ->
    [yes] {""}
   *[no] {" "}– { $count }, { $base }
}
statute-sum-simple = más a favor que en contra
statute-sum-number = { $have }, hacen falta { $needed } – { $count }
statute-sum-sectors = { $have } de { $base_count } grupos, hacen falta { $needed }
statute-sum-role = debe estar: { $role }
statute-sum-free = no hace falta quórum
statute-sum-spokespersons = están los portavoces de todos los grupos
statute-sum-objections = { $have } objeciones
statute-sum-abstention = { $have } de quien no puede abstenerse
statute-sum-plurality = gana quien tiene más: { $have }
statute-sum-unknown = el programa no lo sabe calcular
statute-sum-word = { $word }
statute-check-word-not-said = el texto no lo dice
statute-check-word-second-vote = segunda votación
statute-check-word-chair-casting = voto de calidad de la presidencia
statute-check-word-chair-casting-if-chair-votes = voto de calidad de la presidencia, si tiene voto
statute-check-word-rejected = se rechaza
statute-check-word-adjourned = la anterior se aplazó: vale el quórum de la primera
statute-check-word-notice-did-not-say = la convocatoria no lo decía: vale el quórum de la primera
statute-check-word-notice = depende de lo que decía la convocatoria
statute-check-word-only-if-own-rules-allow = solo si las normas propias la prevén
statute-check-word-presumed-until-doubted = se presume hasta que alguien duda
statute-check-word-eldest = la persona de más edad
statute-check-word-longest-serving = quien lleva más tiempo
statute-check-word-lot = sorteo
statute-check-word-largest = la parte mayor
statute-check-word-empty-sector = un grupo vacío
statute-check-summary = Errores: { $errors }. Avisos: { $warnings }.
statute-severity-error = error
statute-severity-warning = aviso
statute-severity-reasoned-warning = aviso que hay que motivar
error-statutes-form-unknown = El archivo no es de la forma statute/1.
error-statutes-key-missing = Falta la clave «{ $key }».
error-statutes-key-unknown = La forma no tiene la clave «{ $key }».
error-statutes-key-twice = La clave «{ $key }» está dos veces.
error-statutes-value-kind = «{ $key }» no admite este valor; se esperaba: { $expected }.
error-statutes-word-unknown = No se conoce «{ $word }»; se admite: { $expected }.
error-statutes-condition-invalid = La condición no dice nada que se pueda calcular ({ $reason }).
error-statutes-condition-unknown = El programa no conoce condiciones con «{ $key }».
error-statutes-duration-malformed = «{ $text }» no es una duración como P8D o PT48H.
error-statutes-sibling-unknown = No hay «{ $name }» que copiar.
error-statutes-sector-unknown = El estatuto no tiene el grupo «{ $sector }».
error-statutes-too-deep = Hay demasiadas condiciones dentro de condiciones.
error-statutes-fallback-body-unknown = «{ $law }» no está entre los textos supletorios o no tiene el órgano «{ $body }».
error-statutes-unreachable = Esto no puede cumplirse ni con todos presentes y a favor.
error-statutes-second-call-stricter = La convocatoria { $nth } pide más que la anterior.
error-statutes-casting-without-chair = Se da voto de calidad a una presidencia que no tiene voto.
error-statutes-seats-unknown = El número de escaños debe darse al adoptar el estatuto.
error-statutes-voting-seats-unknown = La regla se refiere a escaños con voto, y no se dice cuántos hay.
error-statutes-reading-not-chosen = El texto admite más de una lectura ({ $about }): hay que elegir una.
error-statutes-reading-unknown = La lectura «{ $reading }» no está entre las que hay o no se conoce.
error-statutes-secrecy-clash = En votación secreta el grupo «{ $sector }» quedaría al descubierto: tiene menos de { $min } escaños.
error-statutes-calls-misnumbered = Las convocatorias no van numeradas 1, 2, 3: hay { $nth } y tocaba { $expected }.
error-statutes-sectors-do-not-add = Los escaños o pesos de los grupos no cuadran (suma: { $sum }).
error-statutes-cap-impossible = Con tan pocos grupos, no todos pueden quedar por debajo de { $cap }.
error-statutes-tie-step-idle = Nunca se llega a este paso del empate: { $step }.
error-statutes-single-seat-veto = El grupo «{ $sector }» tiene un solo escaño: su ausencia lo detiene todo.
error-statutes-quorum-of-those-present = Un quórum de los presentes no puede fallar nunca.
error-statutes-quorum-of-one = Con una sola persona ya hay quórum.
error-statutes-empty-sector-not-said = No se dice si un grupo vacío bloquea o no cuenta.
error-statutes-stand-in-casting-not-said = No se dice si quien sustituye a la presidencia tiene voto de calidad.
error-statutes-tie-not-said = { $body }: no se dice qué pasa en caso de empate.
error-statutes-quorum-not-said = { $body }: no se dice nada del quórum.
error-statutes-majority-not-said = { $body }: no se dice nada de la mayoría.
error-statutes-weights-not-said = Los pesos no están bien definidos: falta «{ $key }».
error-statutes-chair-vote-reading = No queda claro si la presidencia vota como un miembro más.
error-statutes-reading-is-text = Hay un comentario sobre cómo leer «{ $about }», sin opciones para elegir.
error-statutes-fallback-missing = El texto supletorio «{ $id }» no está en la carpeta: lo que dice no consta.
error-statutes-fallback-silent = Se remite «{ $key }» a los textos supletorios, y ninguno lo dice.
error-statutes-mandatory-differs = Un artículo que prevalece dice otra cosa ({ $law }, art. { $article }).
