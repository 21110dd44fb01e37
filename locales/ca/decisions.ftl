# Decisions: la llista, una decisió, la seva votació.

decisions-title = Decisions
decisions-lead = El que decideix el consell, amb tots els textos, vots i resultats.
decisions-new = Nova decisió
decisions-search = Cerca en títols i textos
decisions-filter-state = Mostra segons l’estat
decisions-filter-all = Totes
decisions-none-yet = El consell encara no ha anunciat cap decisió.
decisions-none-found = Cap decisió no hi coincideix. Proveu altres paraules o un altre estat.
decisions-count = { $count ->
    [one] { $count } decisió
    [many] { $count } de decisions
   *[other] { $count } decisions
}
decisions-not-found = Aquesta decisió no existeix
decisions-not-found-text = Potser encara no s’ha anunciat, o el número està mal escrit.

# Capçalera d'una decisió
decisions-roll-call-tag = Votació nominal pública
decisions-results-after-close = Resultats després del tancament
decisions-draft-notice = Això és un esborrany. Només el veuen les persones que el preparen; encara no n’hi ha res al registre públic.
decisions-announced-on = Anunciada el { $date }
decisions-opens-by-chair = L’obrirà la presidència, sense hora fixada
decisions-closed-on = Tancada el { $when }
decisions-confirmed-on = Confirmada el { $date }
decisions-text-and-documents = { $count ->
    [0] Text íntegre
    [one] Text íntegre i { $count } document
    [many] Text íntegre i { $count } de documents
   *[other] Text íntegre i { $count } documents
}
decisions-annulled = Aquesta decisió està anul·lada i no té efecte.
decisions-annulled-on = Aquesta decisió es va anul·lar el { $date } i no té efecte.

# Resultat
decisions-result = Resultat
decisions-result-so-far = Resultat fins ara
decisions-result-annulled = Aquestes xifres es conserven per al registre; la decisió no té efecte.
decisions-hidden-until-close = Aquesta votació no mostra res abans de tancar-se: ni xifres, ni qui ha votat, ni tan sols quants. Ningú no ho pot veure, sigui quina sigui la seva funció.
decisions-updated-at = Actualitzat a les { $time }
decisions-result-updated = Resultat actualitzat: { $figures }
decisions-rule-title = Com es decidirà
decisions-rule-draft = La regla vigent quedarà fixada quan s’anunciï la decisió.
decisions-rule-fixed = La regla va quedar fixada en anunciar la decisió i ja no es pot canviar.
decisions-quorum = Quòrum
decisions-majority = Majoria
decisions-check-met = Assolit
decisions-check-failed = No assolit
decisions-check-not-yet = Encara no assolit
decisions-check-article = Article { $article } de l’estatut
decisions-quorum-of = de { $eligible } seients han votat
decisions-quorum-mark = La marca indica el quòrum: { $needed }.
decisions-quorum-met = S’ha assolit el quòrum.
decisions-quorum-missing = { $count ->
    [one] Falta { $count } vot.
    [many] Falten { $count } de vots.
   *[other] Falten { $count } vots.
}
decisions-quorum-failed = No es va assolir el quòrum.

# Per sector i per grup de seients
decisions-by-sector = Segons la mena d’organització
decisions-by-college = Segons el grup de seients
decisions-group-by = Agrupa per
decisions-sectors = Mena d’organització
decisions-colleges = Grup de seients
decisions-column-seats = Seients
decisions-leaning-for = Majoria a favor
decisions-leaning-against = Majoria en contra
decisions-leaning-none = Sense majoria
decisions-group-line = { $leaning } · { $for } a favor, { $against } en contra, { $abstain } en abstenció
decisions-by-group-caption = La llargada de la barra segueix el nombre de seients; la part ratllada no ha votat.

# Votació nominal
decisions-roll-call = Votació nominal
decisions-grid = Graella
decisions-roll-hidden = Els seients que poden votar. Qui ha votat, i què, es mostra quan la votació s’ha tancat.
decisions-roll-empty = Cap seient no coincideix amb aquest filtre.
decisions-filter-choice = Mostra segons el vot
decisions-filter-sector = Mena d’organització
decisions-all-sectors = Totes les menes
decisions-roll-all = Tots { $count }
decisions-roll-for = A favor { $count }
decisions-roll-against = En contra { $count }
decisions-roll-abstain = Abstenció { $count }
decisions-roll-none = Sense votar { $count }
decisions-roll-data = Baixa les votacions nominals de totes les votacions escrutades (CSV)
decisions-column-organisation = Organització
decisions-column-seat = Seient
decisions-column-sector = Mena
decisions-column-ballot = Vot
decisions-column-entry = Al registre

# El vostre vot
decisions-your-vote = El vostre vot
decisions-vote-members-only = Aquí voten les persones que representen les organitzacions del consell.
decisions-vote-sign-in = Inicieu la sessió per votar
decisions-ballot-of = Vot de { $organisation }
decisions-vote-for-seat = Voteu per <b>{ $organisation }</b> (seient { $seat }).
decisions-vote-as-substitute = Voteu com a suplent per <b>{ $organisation }</b> (seient { $seat }).
decisions-choose = La vostra opció
decisions-choose-first = Trieu primer a favor, en contra o abstenció.
decisions-cast = Emet aquest vot
decisions-cast-again = Emet aquest vot en lloc de l’anterior
decisions-change = Canvia’l
decisions-keep = Deixa’l com està
decisions-nothing-counted = No es compta res fins que premeu el botó. El nom i el vot de la vostra organització seran públics.
decisions-nothing-counted-hidden = No es compta res fins que premeu el botó. El vot queda cobert fins al tancament; després, el nom i el vot de la vostra organització seran públics.
decisions-you-voted = Heu votat: { $choice }, { $time }
decisions-you-did-not-vote = Aquest seient no va votar.
decisions-receipt = <link>Inscripció { $number }</link> al registre públic.
decisions-receipt-waiting = Registrat. El número d’inscripció arriba amb el pròxim punt de control, en pocs segons.
decisions-receipt-unknown = Registrat com a <code>{ $eid }</code>. Ara no s’ha pogut obtenir el número d’inscripció.
decisions-closing-soon = { $minutes ->
    [one] Falta menys d’{ $minutes } minut per al tancament.
    [many] Falten menys de { $minutes } de minuts per al tancament.
   *[other] Falten menys de { $minutes } minuts per al tancament.
}
decisions-time-over = S’ha acabat el temps: la votació s’està tancant.
decisions-refusal-not-on-roll = Aquest seient no és al cens d’aquesta votació.
decisions-refusal-closed = La votació s’ha tancat.
decisions-refusal-not-open = La votació encara no és oberta.
decisions-refusal-other = Aquest seient ara no pot votar ({ $code }).


# Registre, documents, text
decisions-record = Al registre públic
decisions-record-hint = Cada acte té una inscripció que ningú no pot canviar després sense que es descobreixi.
decisions-record-all = Totes les inscripcions d’aquesta decisió
decisions-documents = Documents
decisions-full-text = Text íntegre
decisions-text-language = Llengua del text
decisions-text-version = Versió { $version } del { $date }
decisions-text-version-undated = Versió { $version }

# En paper
decisions-print-identifier = Decisió
decisions-print-checkpoint = Registre de { $size } inscripcions, empremta i origen
decisions-print-check-at = Comproveu-ho a

# Counted again on the reader’s device
decisions-verify = Verifica aquest resultat
decisions-verify-hint = El vostre propi dispositiu torna a comptar el resultat a partir del registre públic, sense refiar-se d’aquest lloc.
