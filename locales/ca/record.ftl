# What a check of the record on the reader’s own device says.

record-mark-good = Comprovat i correcte
record-mark-bad = Comprovat i incorrecte
record-mark-open = No comprovat
record-checking = S’està comprovant en aquest dispositiu…
record-checked-here = Comprovat al vostre propi dispositiu, { $time }
record-check-again = Torna a comprovar
record-copy = Copia
record-copied = Copiat
record-first-visit = Primera comprovació en aquest dispositiu: encara no hi ha res amb què comparar.
record-extends-seen = Encara conté, sense canvis, les { $size } inscripcions que aquest dispositiu va veure el { $when }.
record-alarm = Aquest registre no és fiable
record-alarm-result = Aquest resultat no és fiable
record-alarm-what = Què cal fer:
record-alarm-do = No us refieu del que mostra aquest lloc. Deseu les proves, torneu a comprovar-ho des d’una altra xarxa i aviseu l’auditor del consell i algú de fora del consell.
record-evidence = Desa les proves
record-evidence-both = Desa els dos punts de control signats
record-unfinished = No s’ha pogut comprovar tot

# One sentence for each kind of finding
record-finding-checkpoint = El que aquest lloc mostra com a punt de control del registre no és cap punt de control signat.
record-finding-signature = El punt de control no està signat amb la clau en què confia aquest dispositiu.
record-finding-origin = El punt de control és d’un altre registre.
record-finding-key = El que hauria de ser la clau del registre no és cap clau.
record-finding-root = Les inscripcions i les empremtes mostrades no porten a l’arrel que va signar el consell.
record-finding-leaf-hash = La inscripció { $index } s’ha canviat: ja no té l’empremta amb què es va registrar.
record-finding-tile-hash = S’ha canviat un fitxer d’empremtes: no encaixa amb la inscripció { $index }, que és correcta.
record-finding-damaged = Un fitxer del registre està tallat o hi sobra alguna cosa.
record-finding-leaf-form = La inscripció { $index } no té la forma que tenen els actes del consell.
record-finding-older = S’hi ha posat un registre antic: aquest lloc mostra menys de les { $size } inscripcions que ja s’havien signat.
record-finding-consistency = S’ha reescrit la història: el registre que es mostra ara no conté les { $size } inscripcions que ja s’havien signat, o bé se us mostra un registre diferent del dels altres.
record-finding-cosignature = La signatura d’un testimoni és incorrecta.
record-finding-policy = No es pot llegir la llista de testimonis.
record-finding-opening = Un valor segellat s’ha obert amb una cosa diferent de la que es va segellar.
record-finding-roll = La llista de seients amb vot no és la que es va fixar a l’obertura.
record-finding-ballot = La inscripció { $index } és una papereta que les regles no permeten.
record-finding-close = El tancament de la votació diu un nombre de paperetes diferent del que hi ha al registre.
record-finding-count = El recompte és incorrecte: comptant de nou les paperetes surten altres xifres.
record-finding-rule = La regla s’ha aplicat malament: les xifres porten a un altre resultat o a altres sumes.
record-finding-count-missing = El registre no conté cap recompte d’aquesta votació, tot i que aquesta pàgina mostra un resultat.
record-finding-confirm = La confirmació indica un resultat diferent del recompte.
record-finding-page-figures = Aquesta pàgina mostra xifres diferents de les del registre.
record-finding-page-outcome = Aquesta pàgina mostra un resultat diferent del del registre.
record-finding-page-roll = La llista de vots d’aquesta pàgina mostra paperetes diferents de les del registre.
record-finding-page-text = El text d’aquesta pàgina no és el que es va anunciar.
record-finding-eid = On aquest lloc diu que hi ha la inscripció, n’hi ha una altra: la inscripció { $index }.
record-finding-unreachable = El lloc no ha respost.
record-finding-missing = Falta un fitxer que el punt de control promet: { $file }.
record-finding-unknown = Hi ha alguna cosa al registre d’un tipus que aquesta pàgina no coneix; no la pot jutjar.
record-finding-opening-missing = Algunes paperetes segellades no s’han obert i aquí no es poden comptar.
record-finding-policy-unmet = Han vist aquest punt de control menys testimonis dels que demana el consell.
record-finding-insecure = Aquesta connexió no està xifrada i el navegador no ofereix criptografia: obriu el lloc amb https per comprovar-lo.
record-finding-not-there = El registre no conté aquesta inscripció o punt de control.
record-finding-other = Hi ha alguna cosa que no quadra ({ $code }).

# Verify this result
record-step-record = El registre no s’ha reescrit
record-step-record-bad = El registre no és fiable
record-step-record-detail = { $size } inscripcions sota un punt de control signat.
record-step-record-link = L’estat del registre
record-step-stopped = No s’ha pogut seguir la votació al registre
record-step-ballots = { $count ->
    [one] L’única papereta és al registre públic
    [many] Totes les { $count } de paperetes són al registre públic
   *[other] Totes les { $count } paperetes són al registre públic
}
record-step-ballots-detail = Inscripcions { $first }–{ $last }, llegides sense salts.
record-step-replaced = Canviades abans del tancament: { $count }.
record-step-openings = Cada papereta segellada s’obre amb el que es va segellar
record-step-openings-detail = Recalculat a partir de la sal i el valor.
record-step-count = El recompte és correcte
record-step-count-detail = Recalculat aquí: { $for } – { $against } – { $abstain }
record-step-rule = S’ha aplicat la regla: { $outcome }
record-check-quorum = Quòrum: { $have }, calen { $needed }.
record-check-majority = Majoria: { $have }, calen { $needed }.
record-step-page = Aquesta pàgina mostra el que diu el registre
record-step-page-bad = Aquesta pàgina mostra una cosa diferent del registre
record-step-page-open = No s’ha pogut comparar el que mostra aquesta pàgina
record-step-page-detail = Xifres, sectors, col·legis, { $lines } línies de la llista de vots i el text anunciat (llengües: { $texts }).
record-step-page-detail-roll = Xifres, sectors, col·legis i { $lines } línies de la llista de vots.
record-step-standing = Res de posterior no l’anul·la
record-step-standing-open = No s’ha llegit si alguna cosa posterior l’anul·la
record-step-standing-detail = Llegit fins a la inscripció { $last }.
record-step-annulled = El registre diu que aquesta votació es va anul·lar
record-table = El que mostra la pàgina i el que dona el registre
record-table-what = Xifra
record-table-page = Aquesta pàgina
record-table-record = El registre
record-abstentions = Abstencions
record-not-cast = No han votat
record-outcome = Resultat
record-download-proof = Descarrega la prova
record-see-entries = Mostra les inscripcions
record-how = Com funciona
