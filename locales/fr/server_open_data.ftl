# Les jeux de données, et ce qui en est dit hors des pages.

action-publishDataset = publier un jeu de données sur-le-champ

error-invalid-date = Indiquez un jour tel que 2026-03-01 ou un instant tel que 2026-03-01T10:00:00Z.
error-invalid-version = Indiquez le numéro d’une version, à partir de 1.

dataset-members-title = Membres
dataset-members-description = Les organisations qui sont ou ont été membres du conseil.
dataset-sectors-title = Types d'organisation
dataset-sectors-description = Le nombre de membres et de sièges de chaque type d'organisation, et à partir de quel jour.
dataset-seats-title = Sièges
dataset-seats-description = Tous les sièges du conseil, qui les occupe, dans quel groupe, de quand à quand.
dataset-decisions-title = Décisions
dataset-decisions-description = Toutes les décisions convoquées, avec leur règle, leurs heures et leur résultat.
dataset-decision-results-title = Résultats
dataset-decision-results-description = Les chiffres des scrutins dépouillés : au total, par type d'organisation et par groupe de sièges.
dataset-roll-call-title = Vote nominal
dataset-roll-call-description = Ce qu'a voté chaque siège dans les scrutins dépouillés.
dataset-catalogue-changes-title = Publications
dataset-catalogue-changes-description = Quand chaque jeu de données a reçu une nouvelle version, et où cela figure dans le registre public.
