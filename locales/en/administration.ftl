# Words that the pages of the administration share.

administration-title = Administration
administration-overview = Overview
administration-decisions = Decisions
administration-organisations = Organisations
administration-people = People
administration-roles = Roles
administration-leave = Leave it as it is
administration-recorded = Recorded as <link>entry { $number }</link> of the public record.
administration-recorded-waiting = Recorded. Its entry number comes with the next checkpoint, within seconds.
administration-recorded-unknown = Recorded as <code>{ $eid }</code>. The entry number could not be fetched now.
administration-who-may = May be done by: { $roles }.
administration-who-nobody = No role may do this.
