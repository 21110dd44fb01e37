# The frame of every page, the home page, and the pages about this site.

shell-skip = Skip to the content
shell-languages = Language
shell-menu = Menu
shell-main-navigation = Main navigation
shell-nav-members = Members
shell-nav-decisions = Decisions
shell-nav-administration = Administration
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-account = Your account
shell-hat = { $person }, for { $organisation }
shell-hats = { $person }, for { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
shell-demo = Demonstration: the numbers of seats are real; names, texts and votes are invented. <link>Its mailbox</link>

# Foot of the page
shell-footer-about = A standing body of { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
} that proposes, decides and follows up the city’s cooperation policy, in the open.
shell-footer-council = The council
shell-footer-record = The record
shell-footer-site = This site
shell-footer-checkpoint = Signed checkpoint
shell-footer-check = How to check our records
shell-footer-accessibility = Accessibility
shell-footer-privacy = Privacy
shell-ledger = The public record
shell-ledger-latest = Latest checkpoint <b>{ $size }</b>
shell-ledger-signed = signed { $ago }
shell-ledger-check = Check it
shell-ledger-none = No checkpoint has been signed yet.
shell-ledger-frozen = The record has stopped: something in it does not add up. No new act can be entered until this has been looked into.

# Pages for what is not there or not allowed
shell-not-found-title = There is no such page
shell-not-found-text = The address may be mistyped, or what stood here has another address now.
shell-not-found-home = To the home page
shell-failed-title = The page could not be shown
shell-failed-text = Something went wrong in this page. Nothing that you sent before is lost. Load the page again; if it happens once more, tell the council’s secretary.
shell-failed-reload = Load again
