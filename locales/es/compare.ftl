# Two signed checkpoints of the record, compared.

compare-title = ¿El pasado sigue siendo el mismo?
compare-crumb = Comparación
compare-lead = A partir de dos puntos de control firmados su dispositivo puede probar que el registro posterior sigue conteniendo el anterior, sin cambios y en el mismo orden.
compare-which = Comparar el registro que se muestra ahora con
compare-none = Este dispositivo aún no ha visto ningún punto de control.
compare-earlier = Punto de control anterior
compare-later = Punto de control posterior
compare-option = { $size } inscripciones, vistas el { $when }
compare-title-card = La comparación
compare-good = El registro de { $later } inscripciones contiene todas las { $earlier } anteriores, sin cambios y en el mismo orden.
compare-same = Ambos puntos de control son de las mismas { $earlier } inscripciones, con la misma raíz.
compare-bad = Los dos puntos de control, de { $earlier } y { $later } inscripciones, se contradicen. Ambos están firmados: juntos prueban que el registro se reescribió o se mostró distinto.
compare-signed-by = Firmado por { $name }
compare-proof = La prueba entera ({ $count })
compare-step = Huella de las inscripciones { $first }–{ $last }
compare-drawing = Una línea de inscripciones: { $earlier } que tienen ambos registros y { $added } posteriores.
compare-both = { $earlier } en ambos
compare-added = { $added } añadidas
compare-parts = Partes que une la prueba: { $count }
compare-paste = Un punto de control que vio otra persona
compare-paste-field = El punto de control firmado
compare-paste-hint = El texto entero de /log/checkpoint tal como lo guardó la otra persona: del acta, de un correo, de otra ciudad.
compare-paste-bad = Esto no es un punto de control firmado.
compare-paste-do = Comparar
