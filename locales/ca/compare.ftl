# Two signed checkpoints of the record, compared.

compare-title = El passat encara és el mateix?
compare-crumb = Comparació
compare-lead = A partir de dos punts de control signats el vostre dispositiu pot provar que el registre posterior encara conté l’anterior, sense canvis i en el mateix ordre.
compare-which = Comparar el registre que es mostra ara amb
compare-none = Aquest dispositiu encara no ha vist cap punt de control.
compare-earlier = Punt de control anterior
compare-later = Punt de control posterior
compare-option = { $size } inscripcions, vistes el { $when }
compare-title-card = La comparació
compare-good = El registre de { $later } inscripcions conté totes les { $earlier } anteriors, sense canvis i en el mateix ordre.
compare-same = Tots dos punts de control són de les mateixes { $earlier } inscripcions, amb la mateixa arrel.
compare-bad = Els dos punts de control, de { $earlier } i { $later } inscripcions, es contradiuen. Tots dos estan signats: junts proven que el registre s’ha reescrit o s’ha mostrat diferent.
compare-signed-by = Signat per { $name }
compare-proof = La prova sencera ({ $count })
compare-step = Empremta de les inscripcions { $first }–{ $last }
compare-drawing = Una línia d’inscripcions: { $earlier } que tenen tots dos registres i { $added } de posteriors.
compare-both = { $earlier } a tots dos
compare-added = { $added } afegides
compare-parts = Parts que uneix la prova: { $count }
compare-paste = Un punt de control que ha vist algú altre
compare-paste-field = El punt de control signat
compare-paste-hint = El text sencer de /log/checkpoint tal com el va desar l’altra persona: de l’acta, d’un correu, d’una altra ciutat.
compare-paste-bad = Això no és cap punt de control signat.
compare-paste-do = Compara
