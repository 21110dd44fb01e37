# Preparing, announcing and running decisions.

conduct-acts = Para quienes conducen la votación
conduct-acts-none-left = Ya no queda nada por hacer con esta decisión.
conduct-act-prepare = Preparar y anunciar
conduct-act-open = Abrir la votación
conduct-act-open-means = El censo queda fijado en este momento y la votación se abre de inmediato para todos los escaños que figuran en él. Se inscribe en el registro público.
conduct-act-open-waits = La votación se abre por sí sola: { $when }.
conduct-act-open-done = La votación está abierta.
conduct-act-close = Cerrar la votación ahora
conduct-act-close-early = Aún no es la hora de cierre anunciada, { $when }. En el registro público quedará que se cerró antes de tiempo y con qué función.
conduct-act-close-missing = { $count ->
    [one] { $count } de { $eligible } escaños aún no ha votado.
    [many] { $count } de { $eligible } escaños aún no han votado.
   *[other] { $count } de { $eligible } escaños aún no han votado.
}
conduct-act-close-means = Ya no se admiten más votos. Los votos se escrutan y el resultado es público de inmediato. Una votación cerrada no se puede volver a abrir.
conduct-act-close-done = La votación está cerrada y escrutada.
conduct-act-confirm = Confirmar la decisión
conduct-act-confirm-means = La decisión surte efecto con el resultado escrutado y ya no puede anularse. Se inscribe en el registro público.
conduct-act-confirm-done = La decisión está confirmada.
conduct-act-annul = Anular la decisión
conduct-act-annul-means = La decisión pierde su efecto para siempre. El texto, los votos y las cifras permanecen en el registro público, con su motivo.
conduct-act-annul-done = La decisión está anulada.
conduct-act-reason = Motivo
conduct-act-reason-hint = Todo el mundo lo leerá junto a la decisión.
