# El marco de todas las páginas, la página de inicio y las páginas sobre este sitio.

shell-skip = Saltar al contenido
shell-languages = Lengua
shell-menu = Menú
shell-main-navigation = Navegación principal
shell-nav-members = Miembros
shell-nav-decisions = Decisiones
shell-nav-administration = Administración
shell-sign-in = Iniciar sesión
shell-sign-out = Cerrar sesión
shell-account = Su cuenta
shell-hat = { $person }, por { $organisation }
shell-hats = { $person }, por { $count ->
    [one] { $count } escaño
    [many] { $count } de escaños
   *[other] { $count } escaños
}
shell-demo = Demostración: el número de escaños es real; los nombres, los textos y los votos son inventados. <link>Su buzón</link>

# Pie de página
shell-footer-about = Un órgano permanente de { $count ->
    [one] { $count } organización
    [many] { $count } de organizaciones
   *[other] { $count } organizaciones
} que propone, decide y sigue la política de cooperación de la ciudad, a puertas abiertas.
shell-footer-council = El consejo
shell-footer-record = El registro
shell-footer-site = Este sitio
shell-footer-audit = Traza de auditoría
shell-footer-checkpoint = Punto de control firmado
shell-footer-check = Cómo comprobar el registro
shell-footer-accessibility = Accesibilidad
shell-footer-privacy = Privacidad
shell-ledger = El registro público
shell-ledger-latest = Último punto de control <b>{ $size }</b>
shell-ledger-signed = firmado { $ago }
shell-ledger-check = Compruébelo
shell-ledger-none = Aún no se ha firmado ningún punto de control.
shell-ledger-frozen = El registro se ha detenido: algo no cuadra. No puede inscribirse ningún acto nuevo hasta que se haya examinado.

# Páginas para lo que no está o no se permite
shell-not-found-title = Esta página no existe
shell-not-found-text = Puede que la dirección esté mal escrita, o que lo que había aquí tenga ahora otra dirección.
shell-not-found-home = A la página de inicio
shell-failed-title = No se ha podido mostrar la página
shell-failed-text = Algo ha fallado en esta página. No se ha perdido nada de lo que había enviado. Vuelva a cargar la página; si se repite, avise a la secretaría del consejo.
shell-failed-reload = Volver a cargar

# Inicio
shell-home-title = { $count ->
    [one] { $count } organización decide cómo coopera { $city }
    [many] { $count } de organizaciones deciden juntas cómo coopera { $city }
   *[other] { $count } organizaciones deciden juntas cómo coopera { $city }
}
shell-home-intro = Entidades, grupos municipales y empresas debaten y votan la política de solidaridad y migración de la ciudad. Cada paso es público y cualquiera puede comprobarlo.
shell-home-session = Los miembros votan hasta: { $time }
shell-home-see-decisions = Todas las decisiones
shell-home-see-members = Quién tiene escaño
shell-home-legend = Escaños según la clase de organización
shell-home-colleges = Por grupo de escaños: { $list }
shell-home-college-seats = { $college } { $count }
shell-home-quorum = Quórum
shell-home-majority = Mayoría
shell-home-open-now = Abierto ahora
shell-home-all-decisions = Todas las decisiones ({ $count })
shell-home-cast-of = Han votado { $cast } de { $eligible } escaños.
shell-home-hidden-until-close = El estado de la votación solo se muestra cuando se ha cerrado.
shell-home-quorum-reached = Se ha alcanzado el quórum de { $needed }.
shell-home-quorum-missing = Aún no se ha alcanzado el quórum de { $needed }.
shell-home-not-scheduled = La apertura aún no tiene fecha.
shell-home-nothing-open = En este momento no hay ninguna votación abierta.
shell-home-nothing-open-hint = Cada decisión se anuncia con su texto y sus documentos antes de que se abra la votación. <link>Cómo decide el consejo</link>
shell-home-shares-title = Quién participa, y cuánto
shell-home-shares-subtitle = Parte de los escaños junto a la parte de los votos emitidos en todas las votaciones escrutadas. Cuando se separan, falta un grupo.
shell-home-shares-empty = Aún no se ha escrutado ninguna votación: no hay nada que comparar.
shell-home-share-seats = { $share } de los escaños
shell-home-share-ballots = { $share } de los votos
shell-home-column-sector = Clase de organización
shell-home-column-organisations = Organizaciones
shell-home-column-seats = Escaños
shell-home-column-seats-share = Parte de los escaños
shell-home-column-ballots = Votos emitidos
shell-home-column-possible = Votos posibles
shell-home-column-ballots-share = Parte de los votos
shell-home-legend-seats = Escaños
shell-home-legend-ballots = Votos emitidos
shell-home-latest = Últimas decisiones
shell-home-latest-empty = El consejo aún no ha decidido nada. Aquí estarán las decisiones con sus resultados.
shell-home-figures = En cifras
shell-home-figure-decided = { $count ->
    [one] decisión tomada
    [many] de decisiones tomadas
   *[other] decisiones tomadas
}
shell-home-figure-adopted = { $adopted ->
    [one] { $adopted } aprobada
    [many] { $adopted } de aprobadas
   *[other] { $adopted } aprobadas
}, { $rejected ->
    [one] { $rejected } rechazada
    [many] { $rejected } de rechazadas
   *[other] { $rejected } rechazadas
}
shell-home-figure-seats = de { $total } escaños están ocupados
shell-home-figure-entries = { $count ->
    [one] inscripción en el registro público, que cualquiera puede comprobar
    [many] de inscripciones en el registro público, que cualquiera puede comprobar
   *[other] inscripciones en el registro público, que cualquiera puede comprobar
}
shell-home-founded = El consejo se reúne desde { $year }.
