# Paraules que fan servir diverses sales. Qualsevol pàgina pot usar els missatges `shared-…`.

shared-document-title = { $page } – { $council }
shared-home = Inici
shared-audit-trail = Traça d’auditoria
shared-breadcrumbs = Sou aquí
shared-close = Tanca
shared-optional = (opcional)
shared-chart = Gràfic
shared-table = Taula
shared-view-of = { $title }: com es mostra
shared-pages = Pàgines de la llista
shared-first-page = Torna al principi
shared-next-page = Pàgina següent
shared-shown-of = Es mostren { $shown } de { $total }

# Estats de les dades d'una pàgina
shared-loading = S’està carregant…
shared-sending = S’està enviant…
shared-failed = No s’ha pogut carregar.
shared-network-failed = El servidor no ha respost. Comproveu la connexió i torneu-ho a provar.
shared-try-again = Torna-ho a provar
shared-stale = No teniu connexió o el servidor no respon. Dades de les { $time }.
shared-partial = Una part d’aquesta pàgina no s’ha pogut carregar.
shared-form-refused = No s’ha pogut enviar
shared-field-required = { $field }: ompliu aquest camp.

# Llengües dels textos
shared-only-in-language = Aquest text només existeix en aquesta llengua: { $language }.
shared-machine-translated = Traducció automàtica.

# Menes d'organització
shared-sector-cso = Organitzacions de la societat civil
shared-sector-migrant_diaspora = Associacions de persones migrades i de la diàspora
shared-sector-lra = Grups municipals
shared-sector-knowledge = Universitats i coneixement
shared-sector-private = Sector privat
shared-sector-other_public = Altres institucions públiques
shared-sector-seats = { $sector }: { $count ->
    [one] { $count } seient
    [many] { $count } de seients
   *[other] { $count } seients
}
# Sota el nombre del mig de l'hemicicle
shared-seats-word = { $count ->
    [one] seient
    [many] de seients
   *[other] seients
}

# Vots
shared-choice-for = A favor
shared-choice-against = En contra
shared-choice-abstain = Abstenció
shared-count-for = <b>{ $count }</b> a favor
shared-count-against = <b>{ $count }</b> en contra
shared-count-abstain = <b>{ $count }</b> { $count ->
    [one] abstenció
    [many] d’abstencions
   *[other] abstencions
}
shared-count-not-cast = <b>{ $count }</b> sense votar
shared-count-not-cast-yet = <b>{ $count }</b> encara sense votar
shared-figures-line = { $for } a favor, { $against } en contra, { $abstain ->
    [one] { $abstain } abstenció
    [many] { $abstain } d’abstencions
   *[other] { $abstain } abstencions
}

# Estats d'una decisió
shared-state-draft = Esborrany
shared-state-called = Anunciada
shared-state-open = Votació oberta
shared-state-closed = Votació tancada
shared-state-confirmed = Confirmada
shared-state-annulled = Anul·lada
shared-outcome-adopted = Aprovada
shared-outcome-rejected = Rebutjada
shared-outcome-no_quorum = Sense quòrum

# Inici de sessió
shared-email = Adreça electrònica
shared-password = Contrasenya
shared-sign-in = Inicia la sessió
shared-password-forgotten = Heu oblidat la contrasenya?
shared-sign-in-needed = Torneu a iniciar la sessió
shared-sign-in-needed-hint = La sessió s’ha acabat. Inicieu-la i es farà el que heu demanat.

# Moments de la votació
shared-closes = Es tanca el { $when }
shared-closes-today = Es tanca avui a les { $time }
shared-opens = S’obre el { $when }
shared-opens-today = S’obre avui a les { $time }

# Pàgines només per a alguns
shared-forbidden-title = Aquesta pàgina no és per a vós
shared-forbidden-text = És oberta a: { $roles }. Si us pertoca aquesta funció, adreceu-vos a la secretaria del consell.
shared-forbidden-sign-in = Inicia la sessió amb un altre compte
shared-role-chair = Presidència
shared-role-secretary = Secretaria
shared-role-technical_staff = Personal tècnic
shared-role-administrator = Administració
shared-role-auditor = Auditoria
shared-role-observer = Observació
shared-sign-in-first = Inicieu la sessió per veure aquesta pàgina.

# El registre públic
shared-not-voted = No ha votat
shared-entry = Inscripció { $number }
shared-entry-waiting = Espera el pròxim punt de control
