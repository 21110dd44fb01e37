// The administration's side of the invented council: who may do what, people, organisations, drafts.
// The rules follow the server's policies, so that pages show what they would show there.
import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { connection, council, decisions, newEid, organisations, ref, seats, words } from './data.mjs'
import { ACTION_WORDS, MAY, ROLE_NAMES } from './policies.mjs'

const today = () => new Date().toISOString().slice(0, 10)
const dayBefore = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
let serial = 0
const newId = () => {
  serial += 1
  const hash = createHash('sha256').update(`new ${serial}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

export const problem = (code, message, fields = []) => new GraphQLError(message, { extensions: { code, params: {}, fields } })
const invalid = (...fields) => problem('INVALID', 'Some fields need another look.', fields.map(([field, code, message]) => ({ field, code, message })))
const missing = (what) => problem('NOT_FOUND', `There is no such ${what}.`)

const has = (context, ...roles) => roles.some((role) => context.person?.roles.includes(role))
const staff = (context) => has(context, 'ADMINISTRATOR', 'SECRETARY')
const officer = (context) => staff(context) || has(context, 'CHAIR')
const speaksFor = (context, o) => context.hats.some((hat) => hat.organisation === o)
const isPublic = (o) => o.sector === 'LRA' || o.sector === 'OTHER_PUBLIC'
const holds = (mandate, day = today()) => mandate.startsOn <= day && (mandate.endsOn === null || mandate.endsOn >= day)
const isCurrent = (seat, day = today()) => seat.validFrom <= day && (seat.validUntil === null || seat.validUntil >= day)

// People: those who hold mandates, and the council's officers.
const people = new Map()
const languages = ['ca', 'es', 'fr', 'ar', 'ca']

function addPerson({ id = newId(), displayName, email = null, language = 'ca', invited = false, signedUp = false, roles = [] }) {
  const person = { id, displayName, language, address: email, invited, signedUp, roles, mandates: [] }
  person.email = (_, context) => (has(context, 'ADMINISTRATOR') || context.email === email ? email : null)
  person.viewerActions = (_, context) => personActions(person, context)
  people.set(id, person)
  return person
}

function personActions(person, context) {
  const own = person.mandates.some((mandate) => speaksFor(context, mandate.seat.organisation))
  const self = person.address !== null && person.address === context.email
  return [
    ...(staff(context) || self ? ['amendPerson'] : []),
    ...(staff(context) || own ? ['invitePerson'] : []),
    ...(has(context, 'ADMINISTRATOR') ? ['grantRole', 'revokeRole', 'viewEmail'] : []),
  ]
}

let counter = 0
for (const seat of seats) {
  for (const mandate of seat.mandates) {
    counter += 1
    const name = mandate.person?.displayName ?? ['Aminata Camara', 'Wilson Quispe'][counter % 2]
    const known = [...people.values()].find((p) => p.displayName === name && counter % 3 === 0)
    const person = known ?? addPerson({ displayName: name, email: counter % 7 === 0 ? null : `p${counter}@example.org`, language: languages[counter % 5], invited: counter % 5 !== 0 && counter % 7 !== 0, signedUp: counter % 5 > 1 && counter % 7 !== 0 })
    mandate.person = (_, context) => (seat.organisation.personsHidden && !officer(context) && !speaksFor(context, seat.organisation) ? null : person)
    mandate.holder = person
    person.mandates.push(mandate)
  }
  dressSeat(seat)
}
const office = (displayName, email, ...roles) => addPerson({ displayName, email, invited: true, signedUp: true, roles: roles.map((role) => ({ role, grantedOn: '2026-01-10' })) })
office('Joan Puig i Casals', 'chair@example.org', 'CHAIR')
office('Anna Roca', 'admin@example.org', 'ADMINISTRATOR', 'SECRETARY')
office('Laia Font', 'staff@example.org', 'TECHNICAL_STAFF')
office('Omar El Idrissi', 'auditor@example.org', 'AUDITOR')

function dressSeat(seat) {
  seat.vacant = () => !seat.mandates.some((mandate) => holds(mandate))
  for (const mandate of seat.mandates) mandate.current = () => holds(mandate)
}

function dressOrganisation(o) {
  const represented = () => o.seats.some((seat) => seat.mandates.some((mandate) => holds(mandate)))
  o.representatives = (_, context) => (o.personsHidden && !officer(context) && !speaksFor(context, o) ? [] : o.seats.flatMap((seat) => seat.mandates))
  o.viewerActions = (_, context) => {
    const own = speaksFor(context, o)
    const free = o.seats.some((seat) => !seat.mandates.some((mandate) => mandate.kind === 'TITULAR' && holds(mandate)))
    return [
      ...(own || (staff(context) && (isPublic(o) || !represented())) ? ['amendOrganisation'] : []),
      ...(officer(context) ? ['suspendOrganisation', 'reinstateOrganisation'] : []),
      ...(officer(context) || own ? ['withdrawOrganisation'] : []),
      ...(staff(context) ? ['addSeat', 'endSeat'] : []),
      ...(own || (staff(context) && (isPublic(o) || free)) ? ['appointRepresentative'] : []),
      ...(own || (staff(context) && isPublic(o)) ? ['endMandate'] : []),
    ]
  }
}
for (const o of organisations) dressOrganisation(o)
// One seat waits for its organisation to name somebody.
const waiting = organisations.find((o) => o.code === 'SOC-12').seats[0]
waiting.mandates[0].endsOn = dayBefore(dayBefore(today()))

council.seatsFilled = () => organisations.flatMap((o) => o.seats).filter((seat) => isCurrent(seat) && !seat.vacant()).length

const need = (context, allowed, action) => {
  if (!context.person) throw problem('ACCESS_SIGN_IN_REQUIRED', 'Please sign in.')
  if (!allowed) throw problem('ACCESS_DENIED', `Your role may not do this: ${action}.`)
}
const organisation = (id) => organisations.find((o) => o.id === id) ?? (() => { throw missing('organisation') })()
const seatOf = (id) => organisations.flatMap((o) => o.seats).find((seat) => seat.id === id) ?? (() => { throw missing('seat') })()
const mandateOf = (id) => organisations.flatMap((o) => o.seats).flatMap((seat) => seat.mandates).find((m) => m.id === id) ?? (() => { throw missing('mandate') })()
const personOf = (id) => people.get(id) ?? (() => { throw missing('person') })()

function textsOf(list, field) {
  const wrong = (list ?? []).flatMap((input, place) => (input.text.startsWith('=') ? [[`${field}.${place}.text`, 'INVALID_FORMULA_START', 'A name must not begin with “=”.']] : []))
  if (wrong.length > 0) throw invalid(...wrong)
  return Object.fromEntries((list ?? []).map((input) => [input.language, input.text]))
}
const namesOf = (map) => (_, context) => Object.entries(map).map(([language, text]) => ({ text, language, isFallback: language !== context.lang, machineTranslated: false }))

function actOnOrganisation(action, status) {
  return ({ input }, context) => {
    const o = organisation(input.id)
    need(context, o.viewerActions({}, context).includes(action), action)
    if (action !== 'reinstateOrganisation' && !input.reason) throw invalid(['reason', 'INVALID_EMPTY', 'Please give a reason.'])
    o.status = status
    if (status === 'WITHDRAWN') o.leftOn = today()
    return { organisation: o, eid: newEid() }
  }
}

const membership = {
  admitOrganisation: ({ input }, context) => {
    need(context, staff(context), 'admitOrganisation')
    if (organisations.some((o) => o.code === input.code)) throw problem('MEMBERSHIP_CODE_TAKEN', `Another organisation has the code ${input.code}.`, [{ field: 'code', code: 'MEMBERSHIP_CODE_TAKEN', message: `Another organisation has the code ${input.code}.` }])
    const names = textsOf(input.names, 'names')
    const o = { id: newId(), code: input.code, map: names, name: words(names), names: namesOf(names), description: words(Object.keys(textsOf(input.descriptions, 'descriptions')).length > 0 ? textsOf(input.descriptions, 'descriptions') : null), sector: input.sector, kind: input.kind, college: input.college ?? null, communityOrigin: null, website: input.website ?? null, status: 'ACTIVE', admittedOn: input.admittedOn ?? today(), leftOn: null, personsHidden: input.personsHidden ?? input.sector === 'MIGRANT_DIASPORA', seats: [], entry: ref(newEid(), 'organisation.admitted'), ballots: (args) => connection([], args) }
    dressOrganisation(o)
    organisations.push(o)
    return { organisation: o, eid: newEid() }
  },
  amendOrganisation: ({ input }, context) => {
    const o = organisation(input.id)
    need(context, o.viewerActions({}, context).includes('amendOrganisation'), 'amendOrganisation')
    if (input.names) {
      const names = textsOf(input.names, 'names')
      Object.assign(o, { map: names, name: words(names), names: namesOf(names) })
    }
    if (input.descriptions) o.description = words(input.descriptions.length > 0 ? textsOf(input.descriptions, 'descriptions') : null)
    if (input.website !== undefined) o.website = input.website || null
    if (input.personsHidden !== undefined) o.personsHidden = input.personsHidden
    return { organisation: o, eid: newEid() }
  },
  suspendOrganisation: actOnOrganisation('suspendOrganisation', 'SUSPENDED'),
  reinstateOrganisation: actOnOrganisation('reinstateOrganisation', 'ACTIVE'),
  withdrawOrganisation: actOnOrganisation('withdrawOrganisation', 'WITHDRAWN'),
  addSeat: ({ input }, context) => {
    need(context, staff(context), 'addSeat')
    const o = organisation(input.organisationId)
    const college = council.colleges.find((c) => c.id === input.college)
    const taken = organisations.flatMap((other) => other.seats).filter((seat) => seat.college === input.college && isCurrent(seat)).length
    if (taken >= college.seats) throw problem('MEMBERSHIP_COLLEGE_FULL', `The statute gives this group of seats ${college.seats} seats, and all are taken.`)
    const seat = { id: newId(), code: input.code, college: input.college, organisation: o, validFrom: input.validFrom ?? today(), validUntil: null, position: 99, mandates: [] }
    dressSeat(seat)
    o.seats.push(seat)
    return { seat, eid: newEid() }
  },
  endSeat: ({ input }, context) => {
    need(context, staff(context), 'endSeat')
    const seat = seatOf(input.id)
    seat.validUntil = input.validUntil ?? dayBefore(today())
    for (const mandate of seat.mandates) if (mandate.endsOn === null || mandate.endsOn > seat.validUntil) mandate.endsOn = seat.validUntil
    return { seat, eid: newEid() }
  },
  appointRepresentative: ({ input }, context) => {
    const seat = seatOf(input.seatId)
    const startsOn = input.startsOn ?? today()
    const held = seat.mandates.find((m) => m.kind === input.kind && (m.endsOn === null || m.endsOn >= startsOn) && (!input.endsOn || m.startsOn <= input.endsOn))
    need(context, speaksFor(context, seat.organisation) || (staff(context) && (isPublic(seat.organisation) || !seat.mandates.some((m) => m.kind === 'TITULAR' && holds(m)))), 'appointRepresentative')
    if (held) throw problem('MEMBERSHIP_SEAT_TAKEN', `Somebody holds this seat as ${input.kind.toLowerCase()} since ${held.startsOn}. End that mandate first.`)
    const holder = personOf(input.personId)
    const mandate = { id: newId(), kind: input.kind, person: () => holder, holder, seat, startsOn, endsOn: input.endsOn ?? null }
    mandate.current = () => holds(mandate)
    seat.mandates.push(mandate)
    holder.mandates.push(mandate)
    return { mandate, eid: newEid() }
  },
  endMandate: ({ input }, context) => {
    const mandate = mandateOf(input.id)
    need(context, speaksFor(context, mandate.seat.organisation) || (staff(context) && isPublic(mandate.seat.organisation)), 'endMandate')
    mandate.endsOn = input.endsOn ?? dayBefore(today())
    return { mandate, eid: newEid() }
  },
}

const persons = {
  people: (args, context) => {
    need(context, staff(context), 'listPeople')
    const found = [...people.values()].filter((p) => !args.search || p.displayName.toLowerCase().includes(args.search.toLowerCase()))
    return connection(found.sort((a, b) => a.displayName.localeCompare(b.displayName)), args)
  },
  person: ({ id }, context) => (staff(context) || personActions(people.get(id) ?? { mandates: [], address: null }, context).length > 0 ? (people.get(id) ?? null) : null),
  registerPerson: ({ input }, context) => {
    need(context, staff(context) || context.hats.length > 0, 'registerPerson')
    if ([...people.values()].some((p) => p.address && p.address === input.email)) throw invalid(['email', 'ACCOUNTS_EMAIL_TAKEN', 'Another account has this e-mail address.'])
    if (input.email && !input.email.includes('@')) throw invalid(['email', 'ACCOUNTS_EMAIL_INVALID', 'This is not an e-mail address.'])
    return { person: addPerson({ displayName: input.displayName, email: input.email || null, language: input.language }), eid: null }
  },
  amendPerson: ({ input }, context) => {
    const person = personOf(input.id)
    need(context, personActions(person, context).includes('amendPerson'), 'amendPerson')
    if (input.email && person.signedUp && input.email !== person.address) throw problem('MEMBERSHIP_EMAIL_FIXED', 'The person has signed in with this address; only they may change it.')
    if (input.displayName) person.displayName = input.displayName
    if (input.language) person.language = input.language
    if (input.email) {
      person.address = input.email
      person.email = () => input.email
    }
    return { person, eid: null }
  },
  invitePerson: ({ input }, context) => {
    const person = personOf(input.id)
    need(context, personActions(person, context).includes('invitePerson'), 'invitePerson')
    if (!person.address) throw problem('MEMBERSHIP_EMAIL_MISSING', 'Nobody can be invited without an e-mail address.')
    person.invited = true
    return { person, eid: null }
  },
  grantRole: ({ input }, context) => {
    need(context, has(context, 'ADMINISTRATOR'), 'grantRole')
    const person = personOf(input.personId)
    if (person.roles.some((grant) => grant.role === input.role)) throw problem('MEMBERSHIP_ROLE_HELD', 'This person has this role already.')
    person.roles = [...person.roles, { role: input.role, grantedOn: today() }]
    return { person, eid: newEid() }
  },
  revokeRole: ({ input }, context) => {
    need(context, has(context, 'ADMINISTRATOR'), 'revokeRole')
    const person = personOf(input.personId)
    const administrators = [...people.values()].filter((p) => p.roles.some((grant) => grant.role === 'ADMINISTRATOR'))
    if (input.role === 'ADMINISTRATOR' && administrators.length < 2) throw problem('MEMBERSHIP_LAST_ADMINISTRATOR', 'Nobody would be left who can grant roles.')
    person.roles = person.roles.filter((grant) => grant.role !== input.role)
    return { person, eid: newEid() }
  },
}

const preparing = (context) => has(context, 'CHAIR', 'SECRETARY', 'TECHNICAL_STAFF')
const draftOf = (id) => decisions.find((d) => d.id === id && d.state === 'DRAFT') ?? (() => { throw missing('draft') })()

function setTexts(d, inputs) {
  const wrong = inputs.flatMap((input, place) => (input.title.trim() === '' ? [[`texts.${place}.title`, 'INVALID_EMPTY', 'Please give a title.']] : []))
  if (inputs.length === 0) wrong.push(['texts', 'INVALID_EMPTY', 'Please write the text in at least one language.'])
  if (wrong.length > 0) throw invalid(...wrong)
  d.textVersion = (d.textVersion ?? 0) + 1
  const texts = inputs.map((input) => ({ version: d.textVersion, language: input.language, title: input.title, summary: input.summary, body: input.body, machineTranslated: input.machineTranslated ?? false, sha256: createHash('sha256').update(JSON.stringify(input)).digest('hex') }))
  d.texts = texts
  const map = (part) => ({ ...Object.fromEntries(texts.map((text) => [text.language, text[part]])), ...(texts.some((text) => text.machineTranslated) ? { machine: texts.find((text) => text.machineTranslated).language } : {}) })
  d.titles = map('title')
  Object.assign(d, { title: words(d.titles), summary: words(map('summary')), body: words(map('body')) })
  d.textVersions = [...(d.textVersions ?? []), { version: d.textVersion, createdAt: new Date().toISOString(), languages: texts.map((text) => text.language) }]
}

const drafts = {
  draftDecision: ({ input }, context) => {
    need(context, preparing(context), 'draftDecision')
    const [like] = decisions
    const id = newId()
    const d = { id, code: `draft-${id.replaceAll('-', '')}`, state: 'DRAFT', results: input.results, ballotKind: 'ROLL_CALL', rule: like.rule, documents: [], opensAt: null, closesAt: null, calledAt: null, confirmedAt: null, annulledAt: null, annulReason: () => null, poll: null, entries: [] }
    d.viewerBallots = () => []
    d.viewerActions = (_, ctx) => ctx.can(d)
    setTexts(d, input.texts)
    decisions.push(d)
    return { decision: d, eid: null }
  },
  reviseDecision: ({ input }, context) => {
    need(context, preparing(context), 'reviseDecision')
    const d = draftOf(input.id)
    if (input.texts) setTexts(d, input.texts)
    if (input.results) d.results = input.results
    return { decision: d, eid: null }
  },
  discardDraft: ({ input }, context) => {
    need(context, preparing(context), 'discardDraft')
    decisions.splice(decisions.indexOf(draftOf(input.id)), 1)
    return true
  },
  attachDocument: ({ input }, context) => {
    need(context, preparing(context), 'attachDocument')
    const d = draftOf(input.decisionId)
    if (d.documents.some((document) => document.sha256 === input.sha256)) throw problem('DECISIONS_DOCUMENT_ATTACHED', 'This document is already attached.')
    const stored = uploads.get(input.sha256)
    if (stored === undefined) throw problem('DECISIONS_DOCUMENT_UNKNOWN', 'The file was not received. Send it again.')
    d.documents = [...d.documents, { id: newId(), name: input.name, language: input.language ?? null, ...stored, sha256: input.sha256, url: `/documents/${input.sha256}` }]
    return { decision: d, eid: null }
  },
  detachDocument: ({ input }, context) => {
    need(context, preparing(context), 'detachDocument')
    const d = draftOf(input.decisionId)
    d.documents = d.documents.filter((document) => document.id !== input.documentId)
    return { decision: d, eid: null }
  },
  callDecision: ({ input }, context) => {
    need(context, has(context, 'CHAIR', 'SECRETARY'), 'callDecision')
    const d = draftOf(input.id)
    if (Date.parse(input.closesAt) <= Date.now()) throw problem('DECISIONS_WINDOW_PAST', 'The closing time has already passed.')
    if (!d.titles[council.defaultLanguage]) throw problem('DECISIONS_TEXT_MISSING', `The text in the council’s main language (${council.defaultLanguage}) is missing.`)
    const eid = newEid()
    Object.assign(d, { code: `D-2026-0${decisions.length + 10}`, state: 'CALLED', opensAt: input.opensAt ?? new Date().toISOString(), closesAt: input.closesAt, calledAt: new Date().toISOString(), entries: [ref(eid, 'decision.called', new Date().toISOString())] })
    return { decision: d, eid }
  },
}

/** Size and kind of the bytes received, by hash. */
const uploads = new Map()
/** `POST /documents`: refuses what is too large or of no allowed kind, as the server does. */
export function receive(bytes, mediaType) {
  if (bytes.length > 2_000_000) return [413, { errors: [{ message: 'The document is too large: at most 2 MB.', extensions: { code: 'DOCUMENT_TOO_LARGE', params: { max: 2_000_000 }, fields: [] } }] }]
  if (mediaType === 'text/html') return [415, { errors: [{ message: 'Documents of this kind are not taken.', extensions: { code: 'DOCUMENT_MEDIA_TYPE', params: {}, fields: [] } }] }]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  uploads.set(sha256, { size: bytes.length, mediaType })
  return [201, { sha256, size: bytes.length, mediaType }]
}

function roleDescriptions(_, context) {
  const say = (action) => ({ action, words: ACTION_WORDS[action][context.lang] ?? ACTION_WORDS[action].en })
  return Object.entries(ROLE_NAMES).map(([role, names]) => ({
    role,
    name: names[context.lang] ?? names.en,
    may: Object.keys(MAY).filter((action) => MAY[action].includes(role)).map(say),
    mayNot: Object.keys(MAY).filter((action) => !MAY[action].includes(role)).map(say),
  }))
}

export const administration = { ...membership, ...persons, ...drafts, roles: roleDescriptions }
