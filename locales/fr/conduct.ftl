# Preparing, announcing and running decisions.

conduct-acts = Pour la conduite du vote
conduct-acts-none-left = Il ne reste rien à faire pour cette décision.
conduct-act-prepare = Préparer et annoncer
conduct-act-open = Ouvrir le vote
conduct-act-open-means = La liste est arrêtée à cet instant et le vote s’ouvre aussitôt pour tous les sièges qui y figurent. Cela est inscrit au registre public.
conduct-act-open-waits = Le vote s’ouvre de lui-même : { $when }.
conduct-act-open-done = Le vote est ouvert.
conduct-act-close = Clore le vote maintenant
conduct-act-close-early = L’heure de clôture annoncée, { $when }, n’est pas encore venue. Le registre public gardera que le vote a été clos avant l’heure, et par quelle fonction.
conduct-act-close-missing = { $count ->
    [one] { $count } siège sur { $eligible } n’a pas encore voté.
    [many] { $count } sièges sur { $eligible } n’ont pas encore voté.
   *[other] { $count } sièges sur { $eligible } n’ont pas encore voté.
}
conduct-act-close-means = Plus aucun vote n’est admis. Les votes sont dépouillés et le résultat est public aussitôt. Un vote clos ne peut pas être rouvert.
conduct-act-close-done = Le vote est clos et dépouillé.
conduct-act-confirm = Confirmer la décision
conduct-act-confirm-means = La décision prend effet avec le résultat dépouillé et ne peut plus être annulée. Cela est inscrit au registre public.
conduct-act-confirm-done = La décision est confirmée.
conduct-act-annul = Annuler la décision
conduct-act-annul-means = La décision perd son effet pour toujours. Son texte, les votes et les chiffres restent au registre public, avec votre motif.
conduct-act-annul-done = La décision est annulée.
conduct-act-reason = Motif
conduct-act-reason-hint = Tout le monde le lira à côté de la décision.
