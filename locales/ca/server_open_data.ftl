# Els conjunts de dades, i què se'n diu fora de les pàgines.

action-publishDataset = publicar ara mateix un conjunt de dades

error-invalid-date = Indiqueu un dia com 2026-03-01 o un instant com 2026-03-01T10:00:00Z.
error-invalid-version = Indiqueu el número d’una versió, a partir d’1.

dataset-members-title = Membres
dataset-members-description = Les organitzacions que són o han estat membres del consell.
dataset-sectors-title = Menes d'organització
dataset-sectors-description = Quants membres i seients ha tingut cada mena d'organització, i des de quin dia.
dataset-seats-title = Seients
dataset-seats-description = Tots els seients del consell, qui els ocupa, en quin grup i des de quan fins quan.
dataset-decisions-title = Decisions
dataset-decisions-description = Totes les decisions convocades, amb la seva regla, les seves hores i el resultat.
dataset-decision-results-title = Resultats
dataset-decision-results-description = Xifres de les votacions recomptades: en total, per mena d'organització i per grup de seients.
dataset-roll-call-title = Votació nominal
dataset-roll-call-description = Què va votar cada seient en les votacions recomptades.
dataset-catalogue-changes-title = Publicacions
dataset-catalogue-changes-description = Quan va tenir una versió nova cada conjunt de dades, i on consta en el registre públic.
