# Inici
home-title = { $count ->
    [one] { $count } organització decideix com coopera { $city }
    [many] { $count } d’organitzacions decideixen juntes com coopera { $city }
   *[other] { $count } organitzacions decideixen juntes com coopera { $city }
}
home-intro = Entitats, grups municipals i empreses debaten i voten la política de solidaritat i migració de la ciutat. Cada pas és públic i qualsevol persona el pot comprovar.
home-session = Els membres voten fins a: { $time }
home-see-decisions = Totes les decisions
home-see-members = Qui hi té seient
home-legend = Seients segons la mena d’organització
home-colleges = Per grup de seients: { $list }
home-college-seats = { $college } { $count }
home-quorum = Quòrum
home-majority = Majoria
home-open-now = Obert ara
home-all-decisions = Totes les decisions ({ $count })
home-cast-of = Han votat { $cast } de { $eligible } seients.
home-hidden-until-close = L’estat de la votació només es mostra quan s’ha tancat.
home-quorum-reached = S’ha assolit el quòrum de { $needed }.
home-quorum-missing = Encara no s’ha assolit el quòrum de { $needed }.
home-not-scheduled = L’obertura encara no té data.
home-nothing-open = Ara mateix no hi ha cap votació oberta.
home-nothing-open-hint = Cada decisió s’anuncia amb el text i els documents abans que s’obri la votació. <link>Com decideix el consell</link>
home-shares-title = Qui hi participa, i quant
home-shares-subtitle = Part dels seients al costat de la part dels vots emesos en totes les votacions escrutades. Quan se separen, hi falta un grup.
home-shares-empty = Encara no s’ha escrutat cap votació: no hi ha res per comparar.
home-share-seats = { $share } dels seients
home-share-ballots = { $share } dels vots
home-column-sector = Mena d’organització
home-column-organisations = Organitzacions
home-column-seats = Seients
home-column-seats-share = Part dels seients
home-column-ballots = Vots emesos
home-column-possible = Vots possibles
home-column-ballots-share = Part dels vots
home-legend-seats = Seients
home-legend-ballots = Vots emesos
home-latest = Darreres decisions
home-latest-empty = El consell encara no ha decidit res. Aquí hi haurà les decisions amb els resultats.
home-figures = En xifres
home-figure-decided = { $count ->
    [one] decisió presa
    [many] de decisions preses
   *[other] decisions preses
}
home-figure-adopted = { $adopted ->
    [one] { $adopted } aprovada
    [many] { $adopted } d’aprovades
   *[other] { $adopted } aprovades
}, { $rejected ->
    [one] { $rejected } rebutjada
    [many] { $rejected } de rebutjades
   *[other] { $rejected } rebutjades
}
home-figure-seats = de { $total } seients estan ocupats
home-figure-entries = { $count ->
    [one] inscripció al registre públic, que tothom pot comprovar
    [many] d’inscripcions al registre públic, que tothom pot comprovar
   *[other] inscripcions al registre públic, que tothom pot comprovar
}
home-founded = El consell es reuneix des de { $year }.
