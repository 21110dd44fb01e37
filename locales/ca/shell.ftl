# El marc de totes les pàgines, la pàgina d'inici i les pàgines sobre aquest lloc.

shell-skip = Salta al contingut
shell-languages = Llengua
shell-menu = Menú
shell-main-navigation = Navegació principal
shell-nav-members = Membres
shell-nav-decisions = Decisions
shell-nav-administration = Administració
shell-sign-in = Inicia la sessió
shell-sign-out = Tanca la sessió
shell-account = El vostre compte
shell-hat = { $person }, per { $organisation }
shell-hats = { $person }, per { $count ->
    [one] { $count } seient
    [many] { $count } de seients
   *[other] { $count } seients
}
shell-demo = Demostració: el nombre de seients és real; els noms, els textos i els vots són inventats. <link>La seva bústia</link>

# Peu de pàgina
shell-footer-about = Un òrgan permanent de { $count ->
    [one] { $count } organització
    [many] { $count } d’organitzacions
   *[other] { $count } organitzacions
} que proposa, decideix i segueix la política de cooperació de la ciutat, amb les portes obertes.
shell-footer-council = El consell
shell-footer-record = El registre
shell-footer-site = Aquest lloc
shell-footer-audit = Traça d’auditoria
shell-footer-checkpoint = Punt de control signat
shell-footer-check = Com comprovar el registre
shell-footer-accessibility = Accessibilitat
shell-footer-privacy = Privacitat
shell-ledger = El registre públic
shell-ledger-latest = Darrer punt de control <b>{ $size }</b>
shell-ledger-signed = signat { $ago }
shell-ledger-check = Comproveu-lo
shell-ledger-none = Encara no s’ha signat cap punt de control.
shell-ledger-frozen = El registre s’ha aturat: alguna cosa no quadra. No s’hi pot inscriure cap acte nou fins que s’hagi examinat.

# Pàgines per al que no hi és o no és permès
shell-not-found-title = Aquesta pàgina no existeix
shell-not-found-text = Potser l’adreça està mal escrita, o el que hi havia ara té una altra adreça.
shell-not-found-home = A la pàgina d’inici
shell-failed-title = No s’ha pogut mostrar la pàgina
shell-failed-text = Alguna cosa ha fallat en aquesta pàgina. No s’ha perdut res del que havíeu enviat. Torneu a carregar la pàgina; si torna a passar, aviseu la secretaria del consell.
shell-failed-reload = Torna a carregar

# Inici
shell-home-title = { $count ->
    [one] { $count } organització decideix com coopera { $city }
    [many] { $count } d’organitzacions decideixen juntes com coopera { $city }
   *[other] { $count } organitzacions decideixen juntes com coopera { $city }
}
shell-home-intro = Entitats, grups municipals i empreses debaten i voten la política de solidaritat i migració de la ciutat. Cada pas és públic i qualsevol persona el pot comprovar.
shell-home-session = Els membres voten fins a: { $time }
shell-home-see-decisions = Totes les decisions
shell-home-see-members = Qui hi té seient
shell-home-legend = Seients segons la mena d’organització
shell-home-colleges = Per grup de seients: { $list }
shell-home-college-seats = { $college } { $count }
shell-home-quorum = Quòrum
shell-home-majority = Majoria
shell-home-open-now = Obert ara
shell-home-all-decisions = Totes les decisions ({ $count })
shell-home-cast-of = Han votat { $cast } de { $eligible } seients.
shell-home-hidden-until-close = L’estat de la votació només es mostra quan s’ha tancat.
shell-home-quorum-reached = S’ha assolit el quòrum de { $needed }.
shell-home-quorum-missing = Encara no s’ha assolit el quòrum de { $needed }.
shell-home-not-scheduled = L’obertura encara no té data.
shell-home-nothing-open = Ara mateix no hi ha cap votació oberta.
shell-home-nothing-open-hint = Cada decisió s’anuncia amb el text i els documents abans que s’obri la votació. <link>Com decideix el consell</link>
shell-home-shares-title = Qui hi participa, i quant
shell-home-shares-subtitle = Part dels seients al costat de la part dels vots emesos en totes les votacions escrutades. Quan se separen, hi falta un grup.
shell-home-shares-empty = Encara no s’ha escrutat cap votació: no hi ha res per comparar.
shell-home-share-seats = { $share } dels seients
shell-home-share-ballots = { $share } dels vots
shell-home-column-sector = Mena d’organització
shell-home-column-organisations = Organitzacions
shell-home-column-seats = Seients
shell-home-column-seats-share = Part dels seients
shell-home-column-ballots = Vots emesos
shell-home-column-possible = Vots possibles
shell-home-column-ballots-share = Part dels vots
shell-home-legend-seats = Seients
shell-home-legend-ballots = Vots emesos
shell-home-latest = Darreres decisions
shell-home-latest-empty = El consell encara no ha decidit res. Aquí hi haurà les decisions amb els resultats.
shell-home-figures = En xifres
shell-home-figure-decided = { $count ->
    [one] decisió presa
    [many] de decisions preses
   *[other] decisions preses
}
shell-home-figure-adopted = { $adopted ->
    [one] { $adopted } aprovada
    [many] { $adopted } d’aprovades
   *[other] { $adopted } aprovades
}, { $rejected ->
    [one] { $rejected } rebutjada
    [many] { $rejected } de rebutjades
   *[other] { $rejected } rebutjades
}
shell-home-figure-seats = de { $total } seients estan ocupats
shell-home-figure-entries = { $count ->
    [one] inscripció al registre públic, que tothom pot comprovar
    [many] d’inscripcions al registre públic, que tothom pot comprovar
   *[other] inscripcions al registre públic, que tothom pot comprovar
}
shell-home-founded = El consell es reuneix des de { $year }.
