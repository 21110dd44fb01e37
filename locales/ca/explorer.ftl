# The public record on the reader’s own device: search, entries, proofs, comparison.

explorer-title = Tot el que ha passat, i la prova
explorer-lead = Cada acte del consell és una inscripció en un registre que només pot créixer. Tothom pot cercar-hi, copiar-lo i comprovar que no s’ha canviat ni tret res. Qui ho comprova és el vostre propi dispositiu.
explorer-entry = Una inscripció del registre

# Search
explorer-search = Cerca
explorer-act = Tipus d’acte
explorer-all-acts = Tots els tipus
explorer-organisation = Organització
explorer-all-organisations = Totes les organitzacions
explorer-from = Des de
explorer-until = Fins a
explorer-search-do = Cerca
explorer-search-hint = Una decisió, una organització, un número d’inscripció o un identificador d’un rebut.
explorer-entries = Inscripcions
explorer-download = Descarrega-ho tot
explorer-column-entry = Inscripció
explorer-column-when = Quan
explorer-column-act = Acte
explorer-column-about = Sobre
explorer-column-by = Per
explorer-reading = S’estan llegint i comprovant inscripcions en aquest dispositiu…
explorer-extent = Les inscripcions { $first }–{ $last } s’han llegit i provat en aquest dispositiu.
explorer-extent-whole = { $count ->
    [one] L’única inscripció del registre s’ha llegit i provat en aquest dispositiu.
    [many] Totes les { $count } d’inscripcions del registre s’han llegit i provat en aquest dispositiu: no s’ha deixat res que hi encaixi.
   *[other] Totes les { $count } inscripcions del registre s’han llegit i provat en aquest dispositiu: no s’ha deixat res que hi encaixi.
}
explorer-extent-hinted = Trobades per la cerca d’aquest lloc. Cada inscripció que es mostra està provada en aquest dispositiu; que no en falti cap, no.
explorer-more = Llegeix més enrere
explorer-none = Cap inscripció del registre hi encaixa.
explorer-none-yet = Cap inscripció hi encaixa entre les llegides fins ara.

# Who and what
explorer-by-representative = Un representant
explorer-by-staff = L’oficina del consell
explorer-by-auditor = Un auditor
explorer-by-operator = Qui fa funcionar el sistema
explorer-by-system = El sistema, pel seu rellotge
explorer-by-public = Algú del públic
explorer-subject-log = El registre mateix
explorer-subject-council = El consell
explorer-subject-statute = L’estatut
explorer-subject-organisation = Una organització
explorer-subject-seat = Un seient
explorer-subject-decision = Una decisió
explorer-subject-poll = Una votació
explorer-subject-dataset = Un conjunt de dades
explorer-subject-erasure = Una supressió
explorer-subject-rectification = Una rectificació
explorer-subject-retention = Una neteja per antiguitat
explorer-subject-export = Una exportació
explorer-subject-auditor = El mandat d’un auditor
explorer-subject-engagement = Una auditoria

# Proof
explorer-proof = La inscripció { $index } és al registre
explorer-proof-checked = Prova comprovada en aquest dispositiu
explorer-proof-doubtful = En dubte
explorer-proof-text = { $count ->
    [one] La inscripció (blau) i una altra empremta (taronja) basten per calcular l’arrel que va signar el consell. Si canvia una lletra de la inscripció, l’arrel ja no coincideix.
    [many] La inscripció (blau) i { $count } d’empremtes més (taronja) basten per calcular l’arrel que va signar el consell. Si canvia una lletra de la inscripció, l’arrel ja no coincideix.
   *[other] La inscripció (blau) i { $count } empremtes més (taronja) basten per calcular l’arrel que va signar el consell. Si canvia una lletra de la inscripció, l’arrel ja no coincideix.
}
explorer-drawing = La inscripció { $index } a baix, l’arrel signada a dalt; en cadascun dels { $count } passos dues empremtes donen la de sobre. El mateix segueix com a llista.
explorer-step = <left>{ $left }</left> amb <right>{ $right }</right> dona <result>{ $result }</result>
explorer-proof-root = La mateixa arrel que al punt de control signat de { $size } inscripcions.
explorer-proof-list = La prova sencera
explorer-step-leaf = Empremta de la inscripció: SHA-256 d’un byte zero i el seu text.
explorer-step-before = Amb l’empremta de les inscripcions { $first }–{ $last }, posada davant:
explorer-step-after = Amb l’empremta de les inscripcions { $first }–{ $last }, posada darrere:
explorer-step-gives = dona

# An entry
explorer-published = La inscripció tal com es va publicar
explorer-published-text = { $bytes } bytes, en l’única grafia que compta (RFC 8785); aquí, disposats per llegir-los.
explorer-exact = Els bytes exactes
explorer-leaf-hash = Empremta
explorer-files = Fitxers
explorer-file-bundle = Paquet amb les veïnes
explorer-file-proof = Prova d’inclusió
explorer-file-openings = Valors descoberts
explorer-file-checkpoint = Punt de control signat
explorer-eid = Identificador de la inscripció
explorer-ballot-time = Les paperetes no diuen quan ni per quina mà.
explorer-person = Persona
explorer-covered = Valor cobert
explorer-uncovered = descobert i comprovat aquí
explorer-unknown-form = Una inscripció de forma desconeguda
explorer-unknown-text = És al registre; el que diu, aquesta pàgina no ho pot jutjar.
explorer-waiting = Aquesta inscripció espera el proper punt de control signat. Torneu-ho a mirar d’aquí a un moment.
explorer-items = Mostra-ho tot ({ $count })
explorer-yes = sí
explorer-no = no
explorer-neighbours = Inscripcions veïnes
explorer-before = Abans: inscripció { $index }
explorer-after = Després: inscripció { $index }
explorer-checks = Què s’ha comprovat
explorer-check-form = Té l’única forma del seu tipus
explorer-check-form-bad = No té la forma del seu tipus
explorer-check-path = La seva empremta porta a l’arrel signada
explorer-check-path-detail = Passos: { $count }
explorer-check-signed = L’arrel està signada amb la clau en què confia aquest dispositiu
explorer-check-signed-detail = Punt de control de { $size } inscripcions
explorer-check-openings = Valors descoberts: { $count } de { $all }
explorer-check-openings-bad = Un valor s’ha descobert malament
explorer-check-openings-detail = Els noms i els textos lliures queden coberts si les regles no els descobreixen; es poden esborrar sense trencar el registre.

# Health
explorer-health = Salut del registre
explorer-health-size = { $count ->
    [one] { $count } inscripció sota una signatura
    [many] { $count } d’inscripcions, totes enllaçades
   *[other] { $count } inscripcions, totes enllaçades
}
explorer-health-key = Signat per { $name }, arrel
explorer-health-rotated = Una clau anterior en què confia aquest dispositiu li va donar el relleu a la inscripció { $index }.
explorer-health-unsigned = Cap signatura vàlida
explorer-health-unread = No s’ha pogut llegir el punt de control
explorer-health-broken = Les inscripcions no encaixen amb la signatura
explorer-health-first = A partir d’ara aquest dispositiu s’adonarà si canvia o desapareix res del que s’ha vist avui.
explorer-health-extends = Conté tot el que aquest dispositiu ja havia vist
explorer-health-extends-detail = { $size } inscripcions, vistes el { $when }
explorer-health-forked = No conté el que aquest dispositiu havia vist
explorer-health-forked-detail = Vist abans: { $size } inscripcions, { $when }
explorer-health-uncompared = No comparat amb el que aquest dispositiu havia vist
explorer-health-witnesses = { $count } de { $all } testimonis hi estan d’acord
explorer-health-witnessed = darrer cop el { $when }
explorer-health-alone = Cap testimoni de fora del consell
explorer-health-alone-detail = Ningú més contrasigna el registre. Compareu el vostre punt de control amb el d’algú altre per estar segurs que a tothom se li mostra el mateix.
explorer-health-alive = Darrer acte { $ago }
explorer-health-silent = En silenci des de fa més d’un dia
explorer-health-last = { $act }, { $when }

# Checkpoints and comparison
explorer-checkpoints = Punts de control
explorer-checkpoints-hint = Els que ha vist aquest dispositiu; cadascun es compara de nou amb el registre que es mostra ara.
explorer-comparing = S’està comparant…
explorer-consistent = Coherent
explorer-inconsistent = Contradit
explorer-uncompared = No comparat
explorer-compare = Compara dos punts de control

# The key
explorer-key = La clau en què confia aquest dispositiu
explorer-key-none = Encara cap.
explorer-key-site = Presa d’aquest lloc el { $when }. Ara es notaria un canvi; però qui pogués falsificar el registre podria haver mostrat aquell dia una clau pròpia. Compareu-la amb la clau de l’acta o de l’anunci de l’ajuntament.
explorer-key-reader = Vau confirmar aquesta clau el { $when }. El lloc no la pot substituir.
explorer-key-compared = L’he comparada: és la mateixa
explorer-key-own = Fes servir una clau pròpia
explorer-key-forget = Oblida aquesta clau i tot el que s’ha vist
explorer-key-forget-hint = Només quan el consell us hagi dit, per una altra via, que ha començat un registre nou.
explorer-key-field = Clau del registre
explorer-key-hint = Una línia, d’un lloc que no sigui aquest.
explorer-key-bad = Això no és cap clau en la forma de les notes signades.
explorer-key-keep = Conserva aquesta clau

# Without us
explorer-without = Comprovar-ho sense nosaltres
explorer-without-all = Executeu el comprovador a la vostra màquina, sobre tot el registre.
explorer-without-text = El mateix per a aquesta inscripció: amb el nostre programa, amb un que no és nostre o a mà.
explorer-by-claror = Amb el nostre programa
explorer-by-scales = Amb un programa que no és nostre
explorer-by-hand = Un guió que comprova aquesta inscripció només amb openssl
explorer-how = Com es comprova, en paraules planeres

# One thing
explorer-subject-title = El que el registre diu de { $name }
explorer-subject-title-plain = El que el registre diu d’una cosa
explorer-subject-page = La seva pàgina
explorer-story = { $kind }: totes les inscripcions
