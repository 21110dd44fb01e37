# El registre públic i com es comprova.

audit-title = Com comprovar el registre
audit-lead = Cada acte del consell s’inscriu en un registre públic que només pot créixer. El podeu comprovar tot vós mateix, sense haver de confiar en aquest lloc ni en el consell.
audit-state = El registre ara
audit-frozen = El registre s’ha aturat perquè alguna cosa no quadra. Guardeu una còpia del darrer punt de control que hàgiu vist i aviseu l’auditoria del consell.
audit-size = Inscripcions
audit-signed-at = Darrera signatura
audit-signed-words = { $when } ({ $ago })
audit-root = Empremta de totes les inscripcions
audit-origin = Nom del registre
audit-pending = Encara sense signar
audit-pending-count = { $count ->
    [one] { $count } acte espera el pròxim punt de control
    [many] { $count } d’actes esperen el pròxim punt de control
   *[other] { $count } actes esperen el pròxim punt de control
}
audit-checkpoint-file = Punt de control signat
audit-openings-file = Valors descoberts
audit-state-hint = Guardeu el punt de control signat d’avui. Si mai es reescrivís el registre, <b>la vostra còpia ho demostraria</b>.
audit-how = Comproveu-ho tot
audit-step-program = Aconseguiu el programa
audit-step-program-text = «claror verify» és un programa petit, a part d’aquest lloc. Compileu-lo a partir del codi públic, o que ho faci algú de la vostra confiança.
audit-step-key = Aconseguiu la clau del consell per una altra via
audit-step-key-text = Aquesta és la clau tal com la mostra aquest lloc. Compareu-la amb la dels estatuts del consell o la de l’ajuntament: qui pogués falsificar el registre també la podria falsificar aquí. Deseu-la en un fitxer, council.vkey.
audit-key = Clau del registre
audit-step-run = Executeu-lo
audit-step-run-text = El programa llegeix tot el registre, recalcula cada empremta, refà cada votació i la torna a escrutar.
audit-command = Ordre
audit-step-read = Llegiu la resposta
audit-exit-0 = S’ha comprovat tot i és correcte.
audit-exit-1 = El registre ha estat manipulat; el programa diu on.
audit-exit-3 = La comprovació no s’ha pogut acabar, per exemple perquè s’ha tallat la connexió. Torneu-ho a provar.
audit-exit-4 = El registre és íntegre, però massa antic o signat per massa pocs.
audit-exit-5 = El registre és complet, però un acte incompleix les regles del consell o un recompte és erroni.
audit-works = Com funciona
audit-works-entries = Cada acte s’escriu com una línia de forma fixa, i la seva empremta esdevé una fulla d’un arbre d’empremtes. La inscripció d’un vot diu el seient i l’opció, no la persona.
audit-works-tree = El consell signa l’empremta de dalt de l’arbre i el nombre d’inscripcions: això és un punt de control. A partir d’un punt de control tothom pot demostrar que una inscripció és al registre, i que un registre posterior encara conté l’anterior sense canvis.
audit-works-state = Els formats són els dels registres públics de transparència (<code>c2sp.org/tlog-tiles</code>, <code>c2sp.org/signed-note</code>), perquè també els puguin llegir altres programes.
audit-works-persons = Els noms de persones només són al registre com a valors coberts. Es poden descobrir quan les regles ho diuen i esborrar quan la llei ho diu, sense trencar el registre.

# What it proves, in short (docs/auditors.md has it in full)
audit-to-explorer = Cerqueu al registre i vegeu cada inscripció amb la seva prova
audit-proves = Què prova el registre
audit-proves-whole = Res del que s’hi va entrar no s’ha canviat, tret, mogut ni intercalat més tard. Si canvia una lletra en qualsevol lloc, la signatura ja no encaixa.
audit-proves-count = Cada resultat se segueix del cens, les paperetes i la regla registrats abans: qualsevol pot tornar a comptar, seient per seient.
audit-proves-past = Qui guarda un punt de control signat pot provar per sempre que un registre posterior encara conté tot el que hi havia fins llavors.
audit-proves-erasure = Un nom esborrat ja no hi és, i que s’ha esborrat alguna cosa queda visible; el registre no es trenca per això.
audit-not = Què no prova
audit-not-asked = Que es va preguntar a tothom a qui calia, o que ningú no va rebre pressions.
audit-not-truth = Que sigui cert el que la gent va escriure. Prova que ho van escriure, quan, i que ningú no ho ha canviat des de llavors.
audit-not-newcomer = En una primera visita, sense cap punt de control propi: que un registre anterior no s’hagi substituït sencer, o que als altres se’ls mostri el mateix. Compareu-lo amb el punt de control d’algú altre; els testimonis ho fan sempre.
audit-not-key = Res del que s’hagi signat després d’un robatori de la clau del consell. En aquest cas el consell tanca aquest registre i n’obre un de nou, que comença on els testimonis el van veure per última vegada.
audit-ways = Quatre maneres de comprovar-ho
audit-way-here = Aquí, al navegador
audit-way-here-text = Les pàgines del registre i el tauler «Verifica aquest resultat» de cada decisió ho calculen tot al vostre dispositiu a partir dels fitxers públics. El programa que ho fa encara ve d’aquest lloc: per no haver de confiar en ningú, trieu una de les altres maneres.
audit-way-claror = Amb el nostre programa
audit-way-claror-text = «claror verify» fa tots els passos sobre tot el registre, sense connexió; més avall s’explica com.
audit-way-scales = Amb un programa que no és nostre
audit-way-scales-text = El registre té la forma dels registres públics de transparència i per això el llegeixen eines d’altri, com tlog-scales, de PyPI. Aquestes ordres obtenen una inscripció i la proven:
audit-way-hand = A mà
audit-way-hand-text = La pàgina de cada inscripció ofereix un guió curt que la comprova només amb openssl: se’n pot llegir cada línia.
