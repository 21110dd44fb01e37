# El marc de totes les pàgines, la pàgina d'inici i les pàgines sobre aquest lloc.

shell-skip = Salta al contingut
shell-languages = Llengua
shell-menu = Menú
shell-main-navigation = Navegació principal
shell-nav-members = Membres
shell-nav-decisions = Decisions
shell-nav-administration = Administració
shell-sign-in = Inicia la sessió
shell-sign-out = Tanca la sessió
shell-account = El vostre compte
shell-hat = { $person }, per { $organisation }
shell-hats = { $person }, per { $count ->
    [one] { $count } seient
    [many] { $count } de seients
   *[other] { $count } seients
}
shell-demo = Demostració: el nombre de seients és real; els noms, els textos i els vots són inventats. <link>La seva bústia</link>

# Peu de pàgina
shell-footer-about = Un òrgan permanent de { $count ->
    [one] { $count } organització
    [many] { $count } d’organitzacions
   *[other] { $count } organitzacions
} que proposa, decideix i segueix la política de cooperació de la ciutat, amb les portes obertes.
shell-footer-council = El consell
shell-footer-record = El registre
shell-footer-site = Aquest lloc
shell-footer-checkpoint = Punt de control signat
shell-footer-check = Com comprovar el registre
shell-footer-accessibility = Accessibilitat
shell-footer-privacy = Privacitat
shell-ledger = El registre públic
shell-ledger-latest = Darrer punt de control <b>{ $size }</b>
shell-ledger-signed = signat { $ago }
shell-ledger-check = Comproveu-lo
shell-ledger-none = Encara no s’ha signat cap punt de control.
shell-ledger-frozen = El registre s’ha aturat: alguna cosa no quadra. No s’hi pot inscriure cap acte nou fins que s’hagi examinat.

# Pàgines per al que no hi és o no és permès
shell-not-found-title = Aquesta pàgina no existeix
shell-not-found-text = Potser l’adreça està mal escrita, o el que hi havia ara té una altra adreça.
shell-not-found-home = A la pàgina d’inici
shell-failed-title = No s’ha pogut mostrar la pàgina
shell-failed-text = Alguna cosa ha fallat en aquesta pàgina. No s’ha perdut res del que havíeu enviat. Torneu a carregar la pàgina; si torna a passar, aviseu la secretaria del consell.
shell-failed-reload = Torna a carregar
