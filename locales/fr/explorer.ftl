# The public record on the reader’s own device: search, entries, proofs, comparison.

explorer-title = Tout ce qui s’est passé, et la preuve
explorer-lead = Chaque acte du conseil est une inscription d’un registre qui ne peut que croître. Chacun peut y chercher, le copier et vérifier que rien n’a été changé ni retiré. C’est votre propre appareil qui vérifie.
explorer-entry = Une inscription du registre

# Search
explorer-search = Rechercher
explorer-act = Genre d’acte
explorer-all-acts = Tous les genres
explorer-organisation = Organisation
explorer-all-organisations = Toutes les organisations
explorer-from = Du
explorer-until = Au
explorer-search-do = Rechercher
explorer-search-hint = Une décision, une organisation, un numéro d’inscription ou un identifiant de reçu.
explorer-entries = Inscriptions
explorer-download = Tout télécharger
explorer-column-entry = Inscription
explorer-column-when = Quand
explorer-column-act = Acte
explorer-column-about = Objet
explorer-column-by = Par
explorer-reading = Lecture et vérification des inscriptions sur cet appareil…
explorer-extent = Les inscriptions { $first }–{ $last } ont été lues et prouvées sur cet appareil.
explorer-extent-whole = { $count ->
    [one] L’unique inscription du registre (sur { $count }) a été lue et prouvée sur cet appareil.
    [many] Les { $count } d’inscriptions du registre ont été lues et prouvées sur cet appareil : rien de pertinent n’a été omis.
   *[other] Les { $count } inscriptions du registre ont été lues et prouvées sur cet appareil : rien de pertinent n’a été omis.
}
explorer-extent-hinted = Trouvées par la recherche de ce site. Chaque inscription montrée est prouvée sur cet appareil ; qu’aucune ne manque ne l’est pas.
explorer-more = Lire plus loin en arrière
explorer-none = Aucune inscription du registre ne correspond.
explorer-none-yet = Aucune inscription ne correspond parmi celles lues jusqu’ici.

# Who and what
explorer-by-representative = Un représentant
explorer-by-staff = Le bureau du conseil
explorer-by-auditor = Un auditeur
explorer-by-operator = L’exploitant du système
explorer-by-system = Le système, à son horloge
explorer-by-public = Quelqu’un du public
explorer-subject-log = Le registre lui-même
explorer-subject-council = Le conseil
explorer-subject-statute = Le règlement
explorer-subject-organisation = Une organisation
explorer-subject-seat = Un siège
explorer-subject-decision = Une décision
explorer-subject-poll = Un vote
explorer-subject-dataset = Un jeu de données
explorer-subject-erasure = Un effacement
explorer-subject-rectification = Une rectification
explorer-subject-retention = Une purge par ancienneté
explorer-subject-export = Une exportation
explorer-subject-auditor = Le mandat d’un auditeur
explorer-subject-engagement = Un audit

# Proof
explorer-proof = L’inscription { $index } est au registre
explorer-proof-checked = Preuve vérifiée sur cet appareil
explorer-proof-doubtful = En doute
explorer-proof-text = { $count ->
    [one] L’inscription (bleu) et { $count } autre empreinte (orange) suffisent pour calculer la racine signée par le conseil. Changez une lettre de l’inscription et la racine ne correspond plus.
    [many] L’inscription (bleu) et { $count } d’autres empreintes (orange) suffisent pour calculer la racine signée par le conseil. Changez une lettre de l’inscription et la racine ne correspond plus.
   *[other] L’inscription (bleu) et { $count } autres empreintes (orange) suffisent pour calculer la racine signée par le conseil. Changez une lettre de l’inscription et la racine ne correspond plus.
}
explorer-drawing = L’inscription { $index } en bas, la racine signée en haut ; à chacune des { $count } étapes, deux empreintes donnent celle du dessus. La même chose suit en liste.
explorer-step = <left>{ $left }</left> avec <right>{ $right }</right> donne <result>{ $result }</result>
explorer-proof-root = La même racine que dans le point de contrôle signé de { $size } inscriptions.
explorer-proof-list = La preuve en entier
explorer-step-leaf = Empreinte de l’inscription : SHA-256 d’un octet nul et de son texte.
explorer-step-before = Avec l’empreinte des inscriptions { $first }–{ $last }, placée devant :
explorer-step-after = Avec l’empreinte des inscriptions { $first }–{ $last }, placée derrière :
explorer-step-gives = donne

# An entry
explorer-published = L’inscription telle que publiée
explorer-published-text = { $bytes } octets, dans la seule graphie qui compte (RFC 8785) ; ici mis en forme pour la lecture.
explorer-exact = Les octets exacts
explorer-leaf-hash = Empreinte
explorer-files = Fichiers
explorer-file-bundle = Lot avec ses voisines
explorer-file-proof = Preuve d’inclusion
explorer-file-openings = Valeurs dévoilées
explorer-file-checkpoint = Point de contrôle signé
explorer-eid = Identifiant de l’inscription
explorer-ballot-time = Les bulletins ne disent ni quand ni de quelle main.
explorer-person = Personne
explorer-covered = Valeur couverte
explorer-uncovered = dévoilée et vérifiée ici
explorer-unknown-form = Une inscription de forme inconnue
explorer-unknown-text = Elle est au registre ; cette page ne peut juger de ce qu’elle dit.
explorer-waiting = Cette inscription attend le prochain point de contrôle signé. Revenez dans un instant.
explorer-items = Tout montrer ({ $count })
explorer-yes = oui
explorer-no = non
explorer-neighbours = Inscriptions voisines
explorer-before = Avant : inscription { $index }
explorer-after = Après : inscription { $index }
explorer-checks = Ce qui a été vérifié
explorer-check-form = Elle a la forme unique de son genre
explorer-check-form-bad = Elle n’a pas la forme de son genre
explorer-check-path = Son empreinte mène à la racine signée
explorer-check-path-detail = Étapes : { $count }
explorer-check-signed = La racine est signée avec la clé à laquelle cet appareil fait confiance
explorer-check-signed-detail = Point de contrôle de { $size } inscriptions
explorer-check-openings = Valeurs dévoilées : { $count } sur { $all }
explorer-check-openings-bad = Une valeur a été mal dévoilée
explorer-check-openings-detail = Noms et textes libres restent couverts sauf si les règles les dévoilent ; ils peuvent être effacés sans rompre le registre.

# Health
explorer-health = Santé du registre
explorer-health-size = { $count ->
    [one] { $count } inscription sous une signature
    [many] { $count } d’inscriptions, toutes liées
   *[other] { $count } inscriptions, toutes liées
}
explorer-health-key = Signé par { $name }, racine
explorer-health-rotated = Une clé antérieure à laquelle cet appareil fait confiance lui a passé le relais à l’inscription { $index }.
explorer-health-unsigned = Aucune signature valable
explorer-health-unread = Le point de contrôle n’a pu être lu
explorer-health-broken = Les inscriptions ne correspondent pas à la signature
explorer-health-first = Désormais cet appareil remarquera si quoi que ce soit vu aujourd’hui est changé ou retiré.
explorer-health-extends = Contient tout ce que cet appareil avait déjà vu
explorer-health-extends-detail = { $size } inscriptions, vues le { $when }
explorer-health-forked = Ne contient pas ce que cet appareil avait vu
explorer-health-forked-detail = Vu auparavant : { $size } inscriptions, { $when }
explorer-health-uncompared = Non comparé avec ce que cet appareil avait vu
explorer-health-witnesses = { $count } témoins sur { $all } concordent
explorer-health-witnessed = dernière fois le { $when }
explorer-health-alone = Aucun témoin extérieur au conseil
explorer-health-alone-detail = Personne d’autre ne contresigne le registre. Comparez votre point de contrôle avec celui d’un autre pour être sûr que tous voient la même chose.
explorer-health-alive = Dernier acte { $ago }
explorer-health-silent = Silencieux depuis plus d’un jour
explorer-health-last = { $act }, { $when }

# Checkpoints and comparison
explorer-checkpoints = Points de contrôle
explorer-checkpoints-hint = Ceux que cet appareil a vus ; chacun est comparé de nouveau au registre montré.
explorer-comparing = Comparaison…
explorer-consistent = Cohérent
explorer-inconsistent = Contredit
explorer-uncompared = Non comparé
explorer-compare = Comparer deux points de contrôle

# The key
explorer-key = La clé à laquelle cet appareil se fie
explorer-key-none = Aucune pour l’instant.
explorer-key-site = Prise sur ce site le { $when }. Un changement se remarquerait désormais ; mais qui pourrait falsifier le registre aurait pu montrer ce jour-là sa propre clé. Comparez-la à celle du procès-verbal ou de l’affichage en mairie.
explorer-key-reader = Vous avez confirmé cette clé le { $when }. Le site ne peut la remplacer.
explorer-key-compared = Je l’ai comparée : c’est la même
explorer-key-own = Utiliser ma propre clé
explorer-key-forget = Oublier cette clé et tout ce qui fut vu
explorer-key-forget-hint = Seulement si le conseil vous a dit, par une autre voie, qu’il a commencé un nouveau registre.
explorer-key-field = Clé du registre
explorer-key-hint = Une ligne, venue d’ailleurs que de ce site.
explorer-key-bad = Ce n’est pas une clé dans la forme des notes signées.
explorer-key-keep = Garder cette clé

# Without us
explorer-without = Vérifier sans nous
explorer-without-all = Lancez le vérificateur sur votre machine, sur tout le registre.
explorer-without-text = La même chose pour cette inscription : avec notre programme, avec un autre, ou à la main.
explorer-by-claror = Avec notre programme
explorer-by-scales = Avec un programme qui n’est pas le nôtre
explorer-by-hand = Un script qui vérifie cette inscription avec openssl seul
explorer-how = Comment vérifier, en mots simples

# One thing
explorer-subject-title = Ce que le registre contient sur { $name }
explorer-subject-title-plain = Ce que le registre contient sur une chose
explorer-subject-page = Sa page
explorer-story = { $kind } : toutes les inscriptions
