# Comptes: inici de sessió, contrasenyes, invitacions, el meu espai.

accounts-sign-in-title = Inicia la sessió
accounts-sign-in-lead = Per a les persones que representen o treballen al consell. Per llegir no cal cap compte.
accounts-already-signed-in = Heu iniciat la sessió com a { $name }.
accounts-to-workspace = Al meu espai
accounts-use-another = Tanca la sessió i fes servir un altre compte
accounts-forgotten-title = Contrasenya oblidada
accounts-forgotten-lead = Us enviem un enllaç per posar-ne una de nova. Serveix una sola vegada i durant poc temps.
accounts-forgotten-send = Envieu-me un enllaç
accounts-forgotten-sent-title = Mireu la vostra bústia
accounts-forgotten-sent = Si { $email } pertany a un compte, hi va en camí un enllaç.
accounts-reset-title = Contrasenya nova
accounts-reset-lead = Trieu una contrasenya nova. Es tancarà la sessió a tots els altres llocs.
accounts-reset-save = Desa la contrasenya nova
accounts-reset-done-title = La contrasenya s’ha canviat
accounts-reset-done = Ja podeu iniciar la sessió amb la nova.
accounts-link-incomplete = Aquest enllaç no és complet. Torneu a obrir-lo des del correu o demaneu-ne un de nou.
accounts-new-password = Contrasenya nova
accounts-new-password-hint = Val més llarga que complicada: unes quantes paraules que només vós ajuntaríeu.
accounts-show-password = Mostra la contrasenya
accounts-invitation-title = Accepteu la invitació
accounts-invitation-lead = Heu rebut una invitació de { $council }. Trieu una contrasenya; la vostra adreça electrònica és el nom per iniciar la sessió.
accounts-display-name = El vostre nom, tal com el veuen els altres
accounts-display-name-hint = Deixeu-ho buit per conservar el nom de la invitació.
accounts-invitation-accept = Accepta i desa
accounts-invitation-done-title = Us donem la benvinguda
accounts-invitation-done = El vostre compte és a punt. Inicieu la sessió amb l’adreça electrònica i la contrasenya.

# El meu espai
accounts-me-title = El meu espai
accounts-awaiting = El que us espera
accounts-nothing-awaits = Ara mateix no us espera res. Quan s’obri una votació per a un dels vostres seients, sortirà aquí i rebreu un correu.
accounts-task-cast_ballot = Votar
accounts-task-open_poll = Obrir la votació
accounts-task-close_poll = Tancar la votació
accounts-task-confirm_decision = Confirmar la decisió
accounts-task-call_decision = Anunciar la decisió
accounts-task-other = Per fer
accounts-task-for = per { $organisation }, seient { $seat }
accounts-task-due = fins al { $when } ({ $left })
accounts-hats = En nom de qui actueu
accounts-no-hat = Ara no teniu cap seient ni cap funció.
accounts-titular = Representant
accounts-substitute = Suplent
accounts-receipts = Els vostres rebuts
accounts-receipts-hint = El que heu fet, amb la inscripció al registre públic. El registre no conté el vostre nom.
accounts-no-receipts = No heu fet res que s’inscrigui al registre.
accounts-receipt-what = Què
accounts-receipt-when = Quan
accounts-receipt-id = Identificador
accounts-receipt-entry = Inscripció
accounts-sessions = On teniu la sessió iniciada
accounts-session-here = Aquí
accounts-session-elsewhere = Un altre dispositiu o navegador
accounts-session-times = des del { $since }, darrer ús { $seen }
accounts-session-end = Tanca-la allà
accounts-change-password = Canvia la contrasenya
accounts-current-password = Contrasenya actual
accounts-password-changed = La contrasenya s’ha canviat.
accounts-mail-language = Llengua dels correus
accounts-mail-language-label = El consell us escriu en
accounts-mail-language-saved = Desat.
accounts-save = Desa

accounts-audit-tasks = Auditories
accounts-audit-task-answer = Respon a la constatació { $number } de { $code }
accounts-audit-task-judge = Valora la resposta a la constatació { $number } de { $code }
accounts-audit-task-report = Publica l’informe de { $code }
accounts-audit-task-due = Fins al { $day }
accounts-audit-task-overdue = Fa tard
accounts-audit-grant = Podeu mirar per { $body } fins al { $until }.

# Les meves dades
accounts-data = Les meves dades
accounts-data-lead = Emporteu-vos, corregiu o feu esborrar el que se sap de vós. <link>Què es conserva, i per què</link>
accounts-data-download = Baixa les meves dades
accounts-data-name = El vostre nom tal com el veuen els altres
accounts-data-correct = Corregeix el meu nom
accounts-data-corrected = S’ha corregit el vostre nom.
accounts-data-erase-former = Esborra també el nom anterior del registre
accounts-data-erase-former-hint = Llavors ni tan sols vós podreu mostrar com us dèieu abans.
accounts-erase = Esborra’m
accounts-erase-goes = Què desapareix: el vostre nom, l’adreça electrònica, la contrasenya, les sessions, els correus que us esperen i tot allò que permetria relacionar el registre públic amb vós.
accounts-erase-ends = Què s’acaba de seguida: deixeu de parlar en nom de
accounts-erase-offices = { $count ->
    [one] També deixeu el vostre càrrec.
   *[other] També deixeu els vostres { $count } càrrecs.
}
accounts-erase-stays = Què queda: els actes de les organitzacions i del consell, com ara els vots i que un seient va estar ocupat d’un dia a un altre. On hi havia el vostre nom, hi diu que s’ha esborrat a petició vostra. Les còpies de seguretat s’eliminen en 35 dies.
accounts-erase-final = Això no es pot desfer.
accounts-erase-understood = He entès què desapareix i què queda
accounts-erase-understood-missing = Confirmeu que ho heu entès.
accounts-erase-do = Esborra’m definitivament
accounts-erased-title = Se us ha esborrat
accounts-erased-lead = El que se sabia de vós aquí ja no hi és. Un darrer correu ho confirma.
accounts-erased-more = Què es conserva, i per què
