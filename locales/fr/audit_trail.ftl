# Le registre public et comment le vérifier.

audit-title = Comment vérifier le registre
audit-lead = Chaque acte du conseil est inscrit dans un registre public qui ne peut que croître. Vous pouvez tout vérifier par vous-même, sans devoir faire confiance à ce site ni au conseil.
audit-state = Le registre maintenant
audit-frozen = Le registre est arrêté parce que quelque chose ne concorde pas. Gardez une copie du dernier point de contrôle que vous avez vu et prévenez l’audit du conseil.
audit-size = Inscriptions
audit-signed-at = Dernière signature
audit-signed-words = { $when } ({ $ago })
audit-root = Empreinte de toutes les inscriptions
audit-origin = Nom du registre
audit-pending = Pas encore signé
audit-pending-count = { $count ->
    [one] { $count } acte attend le prochain point de contrôle
    [many] { $count } d’actes attendent le prochain point de contrôle
   *[other] { $count } actes attendent le prochain point de contrôle
}
audit-checkpoint-file = Point de contrôle signé
audit-openings-file = Valeurs découvertes
audit-state-hint = Gardez le point de contrôle signé d’aujourd’hui. Si le registre était un jour réécrit, <b>votre copie le prouverait</b>.
audit-how = Tout vérifier
audit-step-program = Procurez-vous le programme
audit-step-program-text = « claror verify » est un petit programme à part de ce site. Compilez-le à partir de son code public, ou confiez-le à quelqu’un de confiance.
audit-step-key = Procurez-vous la clé du conseil par une autre voie
audit-step-key-text = Voici la clé telle que ce site la montre. Comparez-la à celle des statuts du conseil ou de la mairie : qui pourrait falsifier le registre pourrait aussi la falsifier ici. Enregistrez-la dans un fichier, council.vkey.
audit-key = Clé du registre
audit-step-run = Lancez-le
audit-step-run-text = Le programme lit tout le registre, recalcule chaque empreinte, rejoue chaque vote et le dépouille à nouveau.
audit-command = Commande
audit-step-read = Lisez la réponse
audit-exit-0 = Tout a été vérifié et tout est juste.
audit-exit-1 = Le registre a été altéré ; le programme dit où.
audit-exit-3 = La vérification n’a pas pu aboutir, par exemple parce que la connexion s’est rompue. Réessayez.
audit-exit-4 = Le registre est intègre, mais trop ancien ou signé par trop peu.
audit-exit-5 = Le registre est complet, mais un acte enfreint les règles du conseil ou un décompte est faux.
audit-works = Comment cela marche
audit-works-entries = Chaque acte est écrit en une ligne de forme fixe, et son empreinte devient une feuille d’un arbre d’empreintes. L’inscription d’un vote dit le siège et le choix, pas la personne.
audit-works-tree = Le conseil signe l’empreinte du sommet de l’arbre et le nombre d’inscriptions : c’est un point de contrôle. À partir d’un point de contrôle, chacun peut prouver qu’une inscription est au registre, et qu’un registre plus récent contient encore l’ancien sans changement.
audit-works-state = Les formats sont ceux des registres publics de transparence (<code>c2sp.org/tlog-tiles</code>, <code>c2sp.org/signed-note</code>), pour que d’autres programmes puissent les lire aussi.
audit-works-persons = Les noms de personnes ne sont au registre que comme valeurs couvertes. Elles peuvent être découvertes quand les règles le disent et effacées quand la loi le dit, sans rompre le registre.

# What it proves, in short (docs/auditors.md has it in full)
audit-to-explorer = Chercher dans le registre et voir chaque inscription avec sa preuve
audit-proves = Ce que prouve le registre
audit-proves-whole = Rien de ce qui fut inscrit n’a été changé, retiré, déplacé ni intercalé après coup. Changez une lettre n’importe où et la signature ne correspond plus.
audit-proves-count = Chaque résultat découle de la liste, des bulletins et de la règle enregistrés auparavant : chacun peut recompter, siège par siège.
audit-proves-past = Qui garde un point de contrôle signé peut prouver à jamais qu’un registre postérieur contient encore tout ce qui précède.
audit-proves-erasure = Un nom effacé a disparu, et le fait qu’on a effacé reste visible ; le registre n’en est pas rompu.
audit-not = Ce qu’il ne prouve pas
audit-not-asked = Que l’on a consulté toutes les personnes qu’il fallait, ou que personne n’a subi de pression.
audit-not-truth = Que ce que les gens ont écrit est vrai. Il prouve qu’ils l’ont écrit, quand, et que nul ne l’a changé depuis.
audit-not-newcomer = Lors d’une première visite, sans point de contrôle à vous : qu’un registre plus ancien n’a pas été remplacé en entier, ou que les autres voient le même. Comparez avec le point de contrôle d’un autre ; les témoins le font sans cesse.
audit-not-key = Rien de ce qui fut signé après un vol de la clé du conseil. Le conseil ferme alors ce registre et en ouvre un autre, qui commence là où les témoins l’ont vu en dernier.
audit-ways = Quatre façons de vérifier
audit-way-here = Ici, dans votre navigateur
audit-way-here-text = Les pages du registre et le panneau « Vérifier ce résultat » de chaque décision calculent tout sur votre appareil à partir des fichiers publics. Le programme qui le fait vient encore de ce site : pour ne se fier à personne, prenez l’une des autres voies.
audit-way-claror = Avec notre programme
audit-way-claror-text = « claror verify » fait toutes les étapes sur tout le registre, hors ligne ; la suite dit comment.
audit-way-scales = Avec un programme qui n’est pas le nôtre
audit-way-scales-text = Le registre a la forme des journaux publics de transparence, si bien que d’autres outils le lisent, par exemple tlog-scales (PyPI). Ces commandes obtiennent une inscription et la prouvent :
audit-way-hand = À la main
audit-way-hand-text = La page de chaque inscription offre un court script qui la vérifie avec openssl seul : on peut en lire chaque ligne.
