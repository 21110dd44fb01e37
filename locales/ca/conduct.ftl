# Preparing, announcing and running decisions.

conduct-acts = Per a qui condueix la votació
conduct-acts-none-left = Ja no queda res a fer amb aquesta decisió.
conduct-act-prepare = Prepara i anuncia
conduct-act-open = Obre la votació
conduct-act-open-means = El cens queda fixat ara mateix i la votació s’obre tot seguit per a tots els seients que hi consten. S’inscriu al registre públic.
conduct-act-open-waits = La votació s’obre sola: { $when }.
conduct-act-open-done = La votació és oberta.
conduct-act-close = Tanca la votació ara
conduct-act-close-early = Encara no és l’hora de tancament anunciada, { $when }. Al registre públic quedarà que s’ha tancat abans d’hora i amb quina funció.
conduct-act-close-missing = { $count ->
    [one] { $count } de { $eligible } seients encara no ha votat.
    [many] { $count } de { $eligible } seients encara no han votat.
   *[other] { $count } de { $eligible } seients encara no han votat.
}
conduct-act-close-means = Ja no s’admeten més vots. Els vots s’escruten i el resultat és públic tot seguit. Una votació tancada no es pot tornar a obrir.
conduct-act-close-done = La votació és tancada i escrutada.
conduct-act-confirm = Confirma la decisió
conduct-act-confirm-means = La decisió té efecte amb el resultat escrutat i ja no es pot anul·lar. S’inscriu al registre públic.
conduct-act-confirm-done = La decisió és confirmada.
conduct-act-annul = Anul·la la decisió
conduct-act-annul-means = La decisió perd l’efecte per sempre. El text, els vots i les xifres es queden al registre públic, amb el vostre motiu.
conduct-act-annul-done = La decisió és anul·lada.
conduct-act-reason = Motiu
conduct-act-reason-hint = Tothom el llegirà al costat de la decisió.
