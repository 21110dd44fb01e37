# Los conjuntos de datos, y lo que se dice de ellos fuera de las páginas.

action-publishDataset = publicar ahora mismo un conjunto de datos

error-invalid-date = Indique un día como 2026-03-01 o un instante como 2026-03-01T10:00:00Z.
error-invalid-version = Indique el número de una versión, a partir de 1.

dataset-members-title = Miembros
dataset-members-description = Las organizaciones que son o han sido miembros del consejo.
dataset-sectors-title = Clases de organización
dataset-sectors-description = Cuántos miembros y escaños ha tenido cada clase de organización, y desde qué día.
dataset-seats-title = Escaños
dataset-seats-description = Todos los escaños del consejo, quién los ocupa, en qué grupo y desde cuándo hasta cuándo.
dataset-decisions-title = Decisiones
dataset-decisions-description = Todas las decisiones convocadas, con su regla, sus horas y su resultado.
dataset-decision-results-title = Resultados
dataset-decision-results-description = Cifras de las votaciones recontadas: en total, por clase de organización y por grupo de escaños.
dataset-roll-call-title = Votación nominal
dataset-roll-call-description = Lo que votó cada escaño en las votaciones recontadas.
dataset-catalogue-changes-title = Publicaciones
dataset-catalogue-changes-description = Cuándo tuvo una versión nueva cada conjunto de datos, y dónde consta en el registro público.
