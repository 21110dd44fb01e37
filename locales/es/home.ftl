# Inicio
home-title = { $count ->
    [one] { $count } organización decide cómo coopera { $city }
    [many] { $count } de organizaciones deciden juntas cómo coopera { $city }
   *[other] { $count } organizaciones deciden juntas cómo coopera { $city }
}
home-intro = Entidades, grupos municipales y empresas debaten y votan la política de solidaridad y migración de la ciudad. Cada paso es público y cualquiera puede comprobarlo.
home-session = Los miembros votan hasta: { $time }
home-see-decisions = Todas las decisiones
home-see-members = Quién tiene escaño
home-legend = Escaños según la clase de organización
home-colleges = Por grupo de escaños: { $list }
home-college-seats = { $college } { $count }
home-quorum = Quórum
home-majority = Mayoría
home-open-now = Abierto ahora
home-all-decisions = Todas las decisiones ({ $count })
home-cast-of = Han votado { $cast } de { $eligible } escaños.
home-hidden-until-close = El estado de la votación solo se muestra cuando se ha cerrado.
home-quorum-reached = Se ha alcanzado el quórum de { $needed }.
home-quorum-missing = Aún no se ha alcanzado el quórum de { $needed }.
home-not-scheduled = La apertura aún no tiene fecha.
home-nothing-open = En este momento no hay ninguna votación abierta.
home-nothing-open-hint = Cada decisión se anuncia con su texto y sus documentos antes de que se abra la votación. <link>Cómo decide el consejo</link>
home-shares-title = Quién participa, y cuánto
home-shares-subtitle = Parte de los escaños junto a la parte de los votos emitidos en todas las votaciones escrutadas. Cuando se separan, falta un grupo.
home-shares-empty = Aún no se ha escrutado ninguna votación: no hay nada que comparar.
home-share-seats = { $share } de los escaños
home-share-ballots = { $share } de los votos
home-column-sector = Clase de organización
home-column-organisations = Organizaciones
home-column-seats = Escaños
home-column-seats-share = Parte de los escaños
home-column-ballots = Votos emitidos
home-column-possible = Votos posibles
home-column-ballots-share = Parte de los votos
home-legend-seats = Escaños
home-legend-ballots = Votos emitidos
home-latest = Últimas decisiones
home-latest-empty = El consejo aún no ha decidido nada. Aquí estarán las decisiones con sus resultados.
home-figures = En cifras
home-figure-decided = { $count ->
    [one] decisión tomada
    [many] de decisiones tomadas
   *[other] decisiones tomadas
}
home-figure-adopted = { $adopted ->
    [one] { $adopted } aprobada
    [many] { $adopted } de aprobadas
   *[other] { $adopted } aprobadas
}, { $rejected ->
    [one] { $rejected } rechazada
    [many] { $rejected } de rechazadas
   *[other] { $rejected } rechazadas
}
home-figure-seats = de { $total } escaños están ocupados
home-figure-entries = { $count ->
    [one] inscripción en el registro público, que cualquiera puede comprobar
    [many] de inscripciones en el registro público, que cualquiera puede comprobar
   *[other] inscripciones en el registro público, que cualquiera puede comprobar
}
home-founded = El consejo se reúne desde { $year }.
