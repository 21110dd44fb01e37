# Words that the pages of the administration share, its overview, and what each role may do.

administration-title = Administració
administration-overview = Resum
administration-decisions = Decisions
administration-organisations = Organitzacions
administration-people = Persones
administration-roles = Funcions

# Acts and what is recorded of them
administration-leave = Deixa-ho com està
administration-recorded = Consta com a <link>inscripció { $number }</link> del registre públic.
administration-recorded-waiting = Ha quedat registrat. El número d’inscripció arribarà amb el pròxim punt de control, d’aquí a uns segons.
administration-recorded-unknown = Ha quedat registrat com a <code>{ $eid }</code>. Ara no s’ha pogut obtenir el número d’inscripció.
administration-copy = Copia l’adreça
administration-copied = Copiada
administration-who-may = Ho pot fer: { $roles }.
administration-who-nobody = Cap funció no ho pot fer.

# How far a text in one language has come; read out after the name of the language
administration-language-complete = hi és
administration-language-begun = començat
administration-language-none = hi falta

# Overview
administration-attention = Què demana atenció
administration-attention-lead = El que us espera i el que encara no és com hauria de ser.
administration-own = La vostra organització
administration-own-hint = Vosaltres dieu qui parla en nom seu i què se’n diu.
administration-votes = Votacions
administration-votes-none = No hi ha cap votació anunciada ni oberta, i res no us espera.
administration-task-open_poll = Per obrir
administration-task-close_poll = Per tancar
administration-task-confirm_decision = Per confirmar
administration-cast-of = Han votat { $cast } de { $eligible } seients.
administration-drafts = Esborranys
administration-drafts-none = Cap esborrany espera que l’acabin.
administration-draft-missing = Encara no és en: { $languages }
administration-draft-all-languages = En totes les llengües del consell.
administration-new-decision = Decisió nova
administration-seats = Seients
administration-seats-filled = Algú parla per { $filled } de { $total } seients.
administration-seat-vacant = Vacant
administration-suspended = Suspesa
administration-and-more = { $count ->
    [one] i { $count } més
    [many] i { $count } més
   *[other] i { $count } més
}
administration-invitations = Invitacions
administration-uninvited-none = S’ha convidat tothom qui parla per un seient o té una funció.
administration-uninvited = { $count ->
    [one] { $count } persona parla per un seient o té una funció i encara no ha estat convidada.
    [many] { $count } persones parlen per un seient o tenen una funció i encara no han estat convidades.
   *[other] { $count } persones parlen per un seient o tenen una funció i encara no han estat convidades.
}
administration-waiting = { $count ->
    [one] { $count } persona convidada encara no ha entrat
    [many] { $count } persones convidades encara no han entrat
   *[other] { $count } persones convidades encara no han entrat
}
administration-record = Com està el registre
administration-record-size = El registre avança: <link>{ $size } inscripcions</link> sota l’últim punt de control.
administration-record-signed = Signat { $ago }.
administration-record-pending = { $count ->
    [one] { $count } inscripció espera el pròxim punt de control.
    [many] { $count } inscripcions esperen el pròxim punt de control.
   *[other] { $count } inscripcions esperen el pròxim punt de control.
}
administration-record-frozen = El registre s’ha aturat: hi ha alguna cosa que no quadra. No es pot inscriure cap acte fins que qui porta el servidor ho hagi mirat.

# What each role may do
administration-roles-title = Què pot fer cada funció
administration-roles-lead = Això es llegeix de les polítiques que el mateix servidor segueix. El que no hi és permès és prohibit, per a tothom.
administration-roles-one-by-one = Una per una
administration-roles-compare = Compara
administration-roles-yours = La vostra
administration-roles-count = { $count ->
    [one] pot fer { $count } cosa
    [many] pot fer { $count } coses
   *[other] pot fer { $count } coses
}
administration-roles-may = Pot
administration-roles-may-not = No pot
administration-roles-nothing = Res.
administration-roles-act = Acte
administration-roles-yes = sí
administration-roles-no = no
