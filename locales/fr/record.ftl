# What a check of the record on the reader’s own device says.

record-mark-good = Vérifié et juste
record-mark-bad = Vérifié et faux
record-mark-open = Non vérifié
record-checking = Vérification sur cet appareil…
record-checked-here = Vérifié sur votre propre appareil, { $time }
record-check-again = Vérifier de nouveau
record-copy = Copier
record-copied = Copié
record-first-visit = Première vérification sur cet appareil : rien encore à quoi comparer.
record-extends-seen = Il contient toujours, inchangées, les { $size } inscriptions que cet appareil a vues le { $when }.
record-alarm = Ce registre n’est pas fiable
record-alarm-result = Ce résultat n’est pas fiable
record-alarm-what = Que faire :
record-alarm-do = Ne vous fiez pas à ce que montre ce site. Enregistrez les preuves, vérifiez depuis un autre réseau et prévenez l’auditeur du conseil et quelqu’un d’extérieur au conseil.
record-evidence = Enregistrer les preuves
record-evidence-both = Enregistrer les deux points de contrôle signés
record-unfinished = Tout n’a pas pu être vérifié

# One sentence for each kind of finding
record-finding-checkpoint = Ce que ce site présente comme point de contrôle du registre n’est pas un point de contrôle signé.
record-finding-signature = Le point de contrôle n’est pas signé avec la clé à laquelle cet appareil fait confiance.
record-finding-origin = Le point de contrôle appartient à un autre registre.
record-finding-key = Ce qui devrait être la clé du registre n’en est pas une.
record-finding-root = Les inscriptions et empreintes montrées ne mènent pas à la racine signée par le conseil.
record-finding-leaf-hash = L’inscription { $index } a été modifiée : elle n’a plus l’empreinte sous laquelle elle fut enregistrée.
record-finding-tile-hash = Un fichier d’empreintes a été modifié : il ne correspond pas à l’inscription { $index }, qui est intacte.
record-finding-damaged = Un fichier du registre est tronqué ou contient du surplus.
record-finding-leaf-form = L’inscription { $index } n’a pas la forme qu’ont les actes du conseil.
record-finding-older = Un ancien registre a été remis en place : ce site montre moins que les { $size } inscriptions déjà signées.
record-finding-consistency = L’histoire a été réécrite : le registre montré ne contient pas les { $size } inscriptions déjà signées, ou l’on vous montre un autre registre qu’aux autres.
record-finding-cosignature = La signature d’un témoin est fausse.
record-finding-policy = La liste des témoins est illisible.
record-finding-opening = Une valeur scellée a été ouverte sur autre chose que ce qui fut scellé.
record-finding-roll = La liste des sièges votants n’est pas celle fixée à l’ouverture.
record-finding-ballot = L’inscription { $index } est un bulletin que les règles n’admettent pas.
record-finding-close = La clôture du vote annonce un autre nombre de bulletins que le registre.
record-finding-count = Le décompte est faux : recomptés, les bulletins donnent d’autres chiffres.
record-finding-rule = La règle a été mal appliquée : les chiffres mènent à une autre issue ou à d’autres sommes.
record-finding-count-missing = Le registre ne contient aucun décompte de ce vote, alors que cette page montre un résultat.
record-finding-confirm = La confirmation indique une autre issue que le décompte.
record-finding-page-figures = Cette page montre d’autres chiffres que le registre.
record-finding-page-outcome = Cette page montre une autre issue que le registre.
record-finding-page-roll = L’appel nominal de cette page montre d’autres bulletins que le registre.
record-finding-page-text = Le texte de cette page n’est pas celui qui fut annoncé.
record-finding-eid = Là où ce site situe l’inscription s’en trouve une autre : l’inscription { $index }.
record-finding-unreachable = Le site n’a pas répondu.
record-finding-missing = Il manque un fichier que le point de contrôle promet : { $file }.
record-finding-unknown = Le registre contient quelque chose d’un genre que cette page ne connaît pas ; elle ne peut en juger.
record-finding-opening-missing = Certains bulletins scellés n’ont pas été ouverts et ne peuvent être comptés ici.
record-finding-policy-unmet = Moins de témoins que le conseil n’en demande ont vu ce point de contrôle.
record-finding-insecure = Cette connexion n’est pas chiffrée et le navigateur n’offre pas de cryptographie : ouvrez le site en https pour vérifier.
record-finding-not-there = Le registre ne contient pas cette inscription ou ce point de contrôle.
record-finding-other = Quelque chose ne concorde pas ({ $code }).

# Verify this result
record-step-record = Le registre n’a pas été réécrit
record-step-record-bad = Le registre n’est pas fiable
record-step-record-detail = { $size } inscriptions sous un point de contrôle signé.
record-step-record-link = L’état du registre
record-step-stopped = Le vote n’a pu être suivi dans le registre
record-step-ballots = { $count ->
    [one] Le bulletin ({ $count }) est au registre public
    [many] Les { $count } de bulletins sont au registre public
   *[other] Les { $count } bulletins sont au registre public
}
record-step-ballots-detail = Inscriptions { $first }–{ $last }, lues sans lacune.
record-step-replaced = Modifiés avant la clôture : { $count }.
record-step-openings = Chaque bulletin scellé s’ouvre sur ce qui fut scellé
record-step-openings-detail = Recalculé à partir du sel et de la valeur.
record-step-count = Le décompte est juste
record-step-count-detail = Recalculé ici : { $for } – { $against } – { $abstain }
record-step-rule = La règle a été appliquée : { $outcome }
record-check-quorum = Quorum : { $have }, requis { $needed }.
record-check-majority = Majorité : { $have }, requis { $needed }.
record-step-page = Cette page montre ce que contient le registre
record-step-page-bad = Cette page montre autre chose que le registre
record-step-page-open = Ce que montre cette page n’a pu être comparé
record-step-page-detail = Chiffres, secteurs, collèges, { $lines } lignes de l’appel nominal et texte annoncé (langues : { $texts }).
record-step-page-detail-roll = Chiffres, secteurs, collèges et { $lines } lignes de l’appel nominal.
record-step-standing = Rien de postérieur ne l’annule
record-step-standing-open = Il n’a pas été lu si un acte ultérieur l’annule
record-step-standing-detail = Lu jusqu’à l’inscription { $last }.
record-step-annulled = Le registre dit que ce vote fut annulé
record-table = Ce que montre la page, ce que donne le registre
record-table-what = Chiffre
record-table-page = Cette page
record-table-record = Le registre
record-abstentions = Abstentions
record-not-cast = N’ont pas voté
record-outcome = Issue
record-download-proof = Télécharger la preuve
record-see-entries = Voir les inscriptions
record-how = Comment ça marche
