# Decisiones: la lista, una decisión, su votación.

decisions-title = Decisiones
decisions-lead = Lo que decide el consejo, con todos los textos, votos y resultados.
decisions-new = Nueva decisión
decisions-search = Buscar en títulos y textos
decisions-filter-state = Mostrar según el estado
decisions-filter-all = Todas
decisions-none-yet = El consejo aún no ha anunciado ninguna decisión.
decisions-none-found = Ninguna decisión coincide. Pruebe otras palabras u otro estado.
decisions-count = { $count ->
    [one] { $count } decisión
    [many] { $count } de decisiones
   *[other] { $count } decisiones
}
decisions-not-found = Esta decisión no existe
decisions-not-found-text = Puede que aún no se haya anunciado, o que el número esté mal escrito.

# Cabecera de una decisión
decisions-roll-call-tag = Votación nominal pública
decisions-results-after-close = Resultados tras el cierre
decisions-draft-notice = Esto es un borrador. Solo lo ven quienes lo preparan; aún no hay nada de él en el registro público.
decisions-announced-on = Anunciada el { $date }
decisions-opens-by-chair = La abrirá la presidencia, sin hora fijada
decisions-closed-on = Cerrada el { $when }
decisions-confirmed-on = Confirmada el { $date }
decisions-text-and-documents = { $count ->
    [0] Texto íntegro
    [one] Texto íntegro y { $count } documento
    [many] Texto íntegro y { $count } de documentos
   *[other] Texto íntegro y { $count } documentos
}
decisions-annulled = Esta decisión está anulada y no tiene efecto.
decisions-annulled-on = Esta decisión se anuló el { $date } y no tiene efecto.

# Resultado
decisions-result = Resultado
decisions-result-so-far = Resultado hasta ahora
decisions-result-annulled = Estas cifras se conservan para el registro; la decisión no tiene efecto.
decisions-hidden-until-close = Esta votación no muestra nada antes de cerrarse: ni cifras, ni quién ha votado, ni siquiera cuántos. Nadie puede verlo, sea cual sea su función.
decisions-updated-at = Actualizado a las { $time }
decisions-result-updated = Resultado actualizado: { $figures }
decisions-rule-title = Cómo se decidirá
decisions-rule-draft = La regla vigente quedará fijada cuando se anuncie la decisión.
decisions-rule-fixed = La regla quedó fijada al anunciarse la decisión y ya no se puede cambiar.
decisions-quorum = Quórum
decisions-majority = Mayoría
decisions-check-met = Alcanzado
decisions-check-failed = No alcanzado
decisions-check-not-yet = Aún no alcanzado
decisions-check-article = Artículo { $article } del estatuto
decisions-quorum-of = de { $eligible } escaños han votado
decisions-quorum-mark = La marca indica el quórum: { $needed }.
decisions-quorum-met = Se ha alcanzado el quórum.
decisions-quorum-missing = { $count ->
    [one] Falta { $count } voto.
    [many] Faltan { $count } de votos.
   *[other] Faltan { $count } votos.
}
decisions-quorum-failed = No se alcanzó el quórum.

# Por sector y por grupo de escaños
decisions-by-sector = Según la clase de organización
decisions-by-college = Según el grupo de escaños
decisions-group-by = Agrupar por
decisions-sectors = Clase de organización
decisions-colleges = Grupo de escaños
decisions-column-seats = Escaños
decisions-leaning-for = Mayoría a favor
decisions-leaning-against = Mayoría en contra
decisions-leaning-none = Sin mayoría
decisions-group-line = { $leaning } · { $for } a favor, { $against } en contra, { $abstain } en abstención
decisions-by-group-caption = La longitud de la barra sigue el número de escaños; la parte rayada no ha votado.

# Votación nominal
decisions-roll-call = Votación nominal
decisions-grid = Cuadrícula
decisions-roll-hidden = Los escaños que pueden votar. Quién ha votado, y qué, se muestra cuando la votación se ha cerrado.
decisions-roll-empty = Ningún escaño coincide con este filtro.
decisions-filter-choice = Mostrar según el voto
decisions-filter-sector = Clase de organización
decisions-all-sectors = Todas las clases
decisions-roll-all = Todos { $count }
decisions-roll-for = A favor { $count }
decisions-roll-against = En contra { $count }
decisions-roll-abstain = Abstención { $count }
decisions-roll-none = Sin votar { $count }
decisions-roll-data = Descargar las votaciones nominales de todas las votaciones escrutadas (CSV)
decisions-column-organisation = Organización
decisions-column-seat = Escaño
decisions-column-sector = Clase
decisions-column-ballot = Voto
decisions-column-entry = En el registro

# Su voto
decisions-your-vote = Su voto
decisions-vote-members-only = Aquí votan quienes representan a las organizaciones del consejo.
decisions-vote-sign-in = Inicie sesión para votar
decisions-ballot-of = Voto de { $organisation }
decisions-vote-for-seat = Usted vota por <b>{ $organisation }</b> (escaño { $seat }).
decisions-vote-as-substitute = Usted vota como suplente por <b>{ $organisation }</b> (escaño { $seat }).
decisions-choose = Su opción
decisions-choose-first = Elija primero a favor, en contra o abstención.
decisions-cast = Emitir este voto
decisions-cast-again = Emitir este voto en lugar del anterior
decisions-change = Cambiarlo
decisions-keep = Dejarlo como está
decisions-nothing-counted = No se cuenta nada hasta que pulse el botón. El nombre y el voto de su organización serán públicos.
decisions-nothing-counted-hidden = No se cuenta nada hasta que pulse el botón. Su voto queda cubierto hasta el cierre; después, el nombre y el voto de su organización serán públicos.
decisions-you-voted = Ha votado: { $choice }, { $time }
decisions-you-did-not-vote = Este escaño no votó.
decisions-receipt = <link>Inscripción { $number }</link> en el registro público.
decisions-receipt-waiting = Registrado. El número de inscripción llega con el próximo punto de control, en unos segundos.
decisions-receipt-unknown = Registrado como <code>{ $eid }</code>. Ahora no se ha podido obtener el número de inscripción.
decisions-closing-soon = { $minutes ->
    [one] Falta menos de { $minutes } minuto para el cierre.
    [many] Faltan menos de { $minutes } de minutos para el cierre.
   *[other] Faltan menos de { $minutes } minutos para el cierre.
}
decisions-time-over = Se ha acabado el tiempo: la votación se está cerrando.
decisions-refusal-not-on-roll = Este escaño no está en el censo de esta votación.
decisions-refusal-closed = La votación se ha cerrado.
decisions-refusal-not-open = La votación aún no está abierta.
decisions-refusal-other = Este escaño no puede votar ahora ({ $code }).


# Registro, documentos, texto
decisions-record = En el registro público
decisions-record-hint = Cada acto tiene una inscripción que nadie puede cambiar después sin que se descubra.
decisions-record-all = Todas las inscripciones de esta decisión
decisions-documents = Documentos
decisions-full-text = Texto íntegro
decisions-text-language = Lengua del texto
decisions-text-version = Versión { $version } del { $date }
decisions-text-version-undated = Versión { $version }

# En papel
decisions-print-identifier = Decisión
decisions-print-checkpoint = Registro de { $size } inscripciones, huella y origen
decisions-print-check-at = Compruébelo en

# Counted again on the reader’s device
decisions-verify = Verificar este resultado
decisions-verify-hint = Su propio dispositivo vuelve a contar el resultado a partir del registro público, sin fiarse de este sitio.
