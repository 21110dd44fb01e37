# Preparing, announcing and running decisions.

# Acts on a decision that was announced
conduct-acts = Per a qui condueix la votació
conduct-acts-none-left = Ja no queda res a fer amb aquesta decisió.
conduct-act-prepare = Prepara i anuncia
conduct-act-open = Obre la votació
conduct-act-open-means = El cens queda fixat ara mateix i la votació s’obre tot seguit per a tots els seients que hi consten. S’inscriu al registre públic.
conduct-act-open-waits = La votació s’obre sola: { $when }.
conduct-act-open-done = La votació és oberta.
conduct-act-close = Tanca la votació ara
conduct-act-close-early = Encara no és l’hora de tancament anunciada, { $when }. Al registre públic quedarà que s’ha tancat abans d’hora i amb quina funció.
conduct-act-close-missing = { $count ->
    [one] { $count } de { $eligible } seients encara no ha votat.
    [many] { $count } de { $eligible } seients encara no han votat.
   *[other] { $count } de { $eligible } seients encara no han votat.
}
conduct-act-close-means = Ja no s’admeten més vots. Els vots s’escruten i el resultat és públic tot seguit. Una votació tancada no es pot tornar a obrir.
conduct-act-close-done = La votació és tancada i escrutada.
conduct-act-confirm = Confirma la decisió
conduct-act-confirm-means = La decisió té efecte amb el resultat escrutat i ja no es pot anul·lar. S’inscriu al registre públic.
conduct-act-confirm-done = La decisió és confirmada.
conduct-act-annul = Anul·la la decisió
conduct-act-annul-means = La decisió perd l’efecte per sempre. El text, els vots i les xifres es queden al registre públic, amb el vostre motiu.
conduct-act-annul-done = La decisió és anul·lada.
conduct-act-reason = Motiu
conduct-act-reason-hint = Tothom el llegirà al costat de la decisió.

# The list
conduct-decisions-lead = Què s’està preparant i què està anunciat, obert o pendent de confirmar.
conduct-drafts-none = No s’està preparant cap decisió.
conduct-version-of = Versió { $version }, { $when }
conduct-running = Anunciades, obertes, tancades
conduct-running-none = Cap decisió no està anunciada, oberta ni pendent de confirmar.
conduct-all-decisions = Totes les decisions

# Writing a draft
conduct-draft = Esborrany
conduct-new-lead = Escriviu què es demana al consell. Fins que no s’anunciï només ho veu qui prepara les decisions.
conduct-draft-begun = L’esborrany està desat. Afegiu-hi documents, mireu la previsualització i després anuncieu-lo.
conduct-not-found = No hi ha cap esborrany així. Potser s’ha descartat.
conduct-no-draft-any-more = Aquesta decisió s’ha anunciat. El text i els documents ja no es poden canviar.
conduct-to-decision = Vés a la decisió
conduct-view = Escriure o mirar
conduct-write = Escriu
conduct-preview = Previsualització
conduct-texts = El text
conduct-texts-hint = La llengua principal ({ $language }) és necessària per anunciar la decisió. Qui llegeixi en una llengua que falta veurà la principal, amb una nota.
conduct-title-in = Títol: { $language }
conduct-title-hint = Què es decideix, en una línia.
conduct-title-needed = Poseu-hi un títol.
conduct-summary-in = Resum: { $language }
conduct-summary-hint = Què vol dir per a la gent, en paraules senzilles.
conduct-body-in = Text complet: { $language }
conduct-body-hint = Una línia buida comença un paràgraf nou.
conduct-characters = ({ $count } de { $max } caràcters)
conduct-too-long = És massa llarg: com a màxim { $max } caràcters.
conduct-machine = Traduït per una màquina
conduct-machine-hint = Qui ho llegeixi veurà una nota que ho diu, fins que una persona hagi revisat el text i es tregui aquesta marca.
conduct-results = Quan es poden veure les xifres
conduct-results-live = Mentre la votació és oberta
conduct-results-live-hint = Tothom veu què ha votat cada seient de seguida que vota. Qui vota tard sap com va.
conduct-results-after-close = Resultats després del tancament
conduct-results-after-close-hint = Ningú no veu xifres ni vots abans del tancament, tingui la funció que tingui. En tancar, el vot de cada seient es fa públic.
conduct-save-draft = Desa l’esborrany
conduct-all-saved = Tot està desat.
conduct-not-saved = Encara no està desat.
conduct-kept = Encara no està desat. Guardat en aquest dispositiu a les { $time }.
conduct-restored = Això és el que vau escriure abans en aquest dispositiu i no vau desar.
conduct-overtaken = Algú ha desat una altra versió des que vau començar. El que veieu aquí és el vostre; si ho deseu, substitueix el seu.
conduct-take-saved = Agafa el que està desat

# Preview
conduct-preview-title = Com ho veurà tothom
conduct-preview-reader = Qui llegeix en
conduct-preview-empty = Encara no hi ha cap text per mostrar. Escriviu primer un títol.
conduct-preview-no-body = Encara falta el text complet.
conduct-roll-call = Votació nominal oberta

# Documents
conduct-documents = Documents
conduct-documents-none = Encara no hi ha cap document adjunt.
conduct-add-documents = Afegeix documents
conduct-add-documents-hint = PDF, text, CSV, imatges i documents d’ofimàtica. Són públics, amb la suma de verificació al registre, quan s’anuncia la decisió.
conduct-document-language = Llengua dels documents
conduct-document-no-language = Cap llengua, o més d’una
conduct-sending = S’envia { $name }
conduct-attaching = S’adjunta…
conduct-stop = Atura
conduct-stop-of = Atura l’enviament de { $name }
conduct-forget = Treu de la llista
conduct-forget-of = Treu de la llista: { $name }
conduct-wrong-kind = No s’accepten fitxers d’aquest tipus. Envieu-lo en PDF, per exemple.
conduct-upload-failed = El servidor no ha pogut rebre aquest fitxer. Torneu-ho a provar d’aquí a un moment.
conduct-attached = { $name } s’ha adjuntat.
conduct-detach = Treu
conduct-detach-of = Treu { $name }
conduct-detach-means = { $name } deixa d’acompanyar aquest esborrany. El podeu tornar a afegir.
conduct-detached = { $name } s’ha tret.

# Announcing
conduct-ready = A punt per anunciar?
conduct-check-main = Text en la llengua principal: { $language }
conduct-check-languages = Text en totes les llengües del consell
conduct-check-missing = Encara sense text en: { $languages }
conduct-check-begun = Sense acabar en: { $languages }
conduct-check-documents = { $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
}
conduct-check-live = Les xifres es veuen mentre la votació és oberta.
conduct-check-after-close = Les xifres es veuen només després del tancament.
conduct-check-rule = La regla que quedarà fixada:
conduct-check-state-met = En ordre
conduct-check-state-advised = Recomanat
conduct-check-state-needed = Necessari
conduct-save-first = Deseu primer l’esborrany: s’anuncia el que està desat.
conduct-main-first = Escriviu primer el text en la llengua principal.
conduct-call-open = Anuncia…
conduct-call = Anuncia la decisió
conduct-called = { $code } s’ha anunciat.
conduct-zone = Totes les hores són les del consell: { $zone }, ara { $offset }.
conduct-zone-differs = El vostre dispositiu mostra una altra hora ({ $zone }).
conduct-opens = Quan s’obre la votació
conduct-opens-now = De seguida que s’anunciï
conduct-opens-now-hint = S’obre sola en uns segons, o a mà des de la seva pàgina.
conduct-opens-at = A una hora fixada
conduct-opens-at-hint = S’obre sola a aquella hora, i no abans.
conduct-opens-time = S’obre
conduct-closes-time = Es tanca
conduct-window-now = S’obre de seguida que s’anunciï
conduct-window-length = Oberta durant { $length }
conduct-time-missing = Indiqueu un dia i una hora.
conduct-time-skipped = Aquesta hora no existeix: aquella nit s’avancen els rellotges.
conduct-time-twice = Aquella nit els rellotges marquen aquesta hora dues vegades; s’entén la primera.
conduct-time-past = Aquesta hora ja ha passat.
conduct-time-before-opening = La votació s’ha de tancar almenys un minut després d’obrir-se.
conduct-time-too-long = La votació s’ha de tancar abans d’un any.
conduct-call-means = A partir d’aleshores
conduct-call-text = el text (versió { $version }) i els documents ja no poden canviar;
conduct-call-rule = la regla, les hores i quan es veuen les xifres queden fixades;
conduct-call-public = tothom veu la decisió, i l’anunci s’inscriu al registre públic;
conduct-call-annul = només es pot anul·lar, amb un motiu que queda públic.
conduct-discard = Descarta l’esborrany
conduct-discard-means = L’esborrany, totes les versions i els documents desapareixen per sempre. No n’hi havia res públic; per tant, no s’inscriu res al registre.
conduct-discarded = L’esborrany s’ha descartat.
