# Two signed checkpoints of the record, compared.

compare-title = Le passé est-il toujours le même ?
compare-crumb = Comparaison
compare-lead = À partir de deux points de contrôle signés, votre appareil peut prouver que le registre postérieur contient toujours le précédent, inchangé et dans le même ordre.
compare-which = Comparer le registre montré avec
compare-none = Cet appareil n’a encore vu aucun point de contrôle.
compare-earlier = Point de contrôle antérieur
compare-later = Point de contrôle postérieur
compare-option = { $size } inscriptions, vues le { $when }
compare-title-card = La comparaison
compare-good = Le registre de { $later } inscriptions contient toutes les { $earlier } précédentes, inchangées et dans le même ordre.
compare-same = Les deux points de contrôle portent sur les mêmes { $earlier } inscriptions, avec la même racine.
compare-bad = Les deux points de contrôle, de { $earlier } et { $later } inscriptions, se contredisent. Tous deux sont signés : ensemble ils prouvent que le registre a été réécrit ou montré différemment.
compare-signed-by = Signé par { $name }
compare-proof = La preuve en entier ({ $count })
compare-step = Empreinte des inscriptions { $first }–{ $last }
compare-drawing = Une ligne d’inscriptions : { $earlier } communes aux deux registres et { $added } ajoutées ensuite.
compare-both = { $earlier } dans les deux
compare-added = { $added } ajoutées
compare-parts = Parties jointes par la preuve : { $count }
compare-paste = Un point de contrôle vu par quelqu’un d’autre
compare-paste-field = Le point de contrôle signé
compare-paste-hint = Le texte entier de /log/checkpoint tel que l’autre l’a enregistré : procès-verbal, courriel, autre ville.
compare-paste-bad = Ce n’est pas un point de contrôle signé.
compare-paste-do = Comparer
