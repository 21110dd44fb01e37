import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Ballot_ViewerBallotFragment, Choice } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useOnline } from '../../shared/use-data'
import { Button } from '../../shared/ui/Button'
import { ErrorSummary, fieldId } from '../../shared/ui/Field'
import { SectorName } from '../../shared/ui/Sector'
import { useChoiceName, VoteMark } from '../../shared/ui/VoteMark'
import { BallotReceipt } from './BallotReceipt'

export const Ballot_ViewerBallot = graphql(`
  fragment Ballot_ViewerBallot on ViewerBallot {
    hat {
      kind
      seat { id code }
      organisation { id sector name { text language } }
    }
    choice
    eid
    castAt
    mayCast
    refusal
  }
`)

const CastBallot_Mutation = graphql(`
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      eid
      choice
      castAt
      decision { id }
    }
  }
`)

type ViewerBallot = Ballot_ViewerBallotFragment
interface Standing {
  eid: string
  choice: Choice
  castAt: string
}
const CHOICES: readonly Choice[] = ['FOR', 'AGAINST', 'ABSTAIN']

/** The ballot of one seat: choosing, casting, what was recorded, and changing it while the vote is open. */
export function Ballot(props: {
  decisionId: string
  ballot: ViewerBallot
  open: boolean
  /** The choice stays covered until the close. */
  hidden: boolean
  again: () => void
}): VNode {
  const { t } = useI18n()
  const { ballot } = props
  const [answered, setAnswered] = useState<Standing | null>(null)
  const [changing, setChanging] = useState(false)
  // How often the form was left: each time the focus, whose button is gone, goes to what stands.
  const [left, setLeft] = useState(0)
  const standing = answered ?? standingOf(ballot)
  const leave = () => {
    setChanging(false)
    setLeft(left + 1)
  }
  const done = (next: Standing) => {
    setAnswered(next)
    leave()
    props.again()
  }
  return (
    <section class="ballot" aria-label={t('decisions-ballot-of', { organisation: ballot.hat.organisation.name.text })}>
      <p class="ballot-hat">
        <Text
          id={ballot.hat.kind === 'SUBSTITUTE' ? 'decisions-vote-as-substitute' : 'decisions-vote-for-seat'}
          args={{ organisation: ballot.hat.organisation.name.text, seat: ballot.hat.seat.code }}
        />
      </p>
      <p class="subtle">
        <SectorName sector={ballot.hat.organisation.sector} />
      </p>
      {standing && <Voted standing={standing} fresh={answered !== null} left={left} />}
      {standing && props.open && ballot.mayCast && !changing && (
        <Button variant="secondary" onClick={() => setChanging(true)}>
          {t('decisions-change')}
        </Button>
      )}
      {ballot.mayCast && props.open && (!standing || changing) && (
        <BallotForm {...props} standing={standing} onDone={done} {...(changing ? { onCancel: leave } : {})} />
      )}
      {!ballot.mayCast && ballot.refusal && props.open && <p class="notice notice-warning">{refusalText(ballot.refusal, t)}</p>}
      {!standing && !props.open && <p>{t('decisions-you-did-not-vote')}</p>}
    </section>
  )
}

function standingOf(ballot: ViewerBallot): Standing | null {
  const { eid, choice, castAt } = ballot
  return eid && choice && castAt ? { eid, choice, castAt } : null
}

function Voted({ standing, fresh, left }: { standing: Standing; fresh: boolean; left: number }): VNode {
  const { t, format } = useI18n()
  const name = useChoiceName()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (left > 0) box.current?.focus()
  }, [left])
  return (
    <div class="voted" ref={box} tabIndex={-1} role={fresh ? 'status' : undefined}>
      <VoteMark choice={standing.choice} />
      <div>
        <p>
          <b>{t('decisions-you-voted', { choice: name(standing.choice), time: format.dateTime(standing.castAt) })}</b>
        </p>
        <BallotReceipt eid={standing.eid} />
      </div>
    </div>
  )
}

function BallotForm(props: {
  decisionId: string
  ballot: ViewerBallot
  hidden: boolean
  standing: Standing | null
  onDone: (standing: Standing) => void
  onCancel?: () => void
  again: () => void
}): VNode {
  const { t } = useI18n()
  const name = useChoiceName()
  const online = useOnline()
  const [cast] = useCommand(CastBallot_Mutation)
  const seat = props.ballot.hat.seat.id
  // Two hats are two forms on one page: ids carry the seat.
  const field = `choice-${seat}`
  const begun = begunFor(`${props.decisionId}/${seat}`)
  const form = useForm<{ choice: Choice | null }>({
    initial: { choice: begun.choice },
    check: (values) => {
      begun.refused = values.choice === null
      return begun.refused ? { choice: t('decisions-choose-first') } : {}
    },
    send: async ({ choice }) => {
      if (choice === null) return null
      const replaces = props.standing?.eid ?? null
      const answer = await cast({ input: { decisionId: props.decisionId, seatId: seat, choice, replaces } })
      if (answer.ok) {
        const { eid, choice: recorded, castAt } = answer.data.castBallot
        Object.assign(begun, NOTHING)
        props.onDone({ eid, choice: recorded, castAt })
        return null
      }
      // Somebody else for this seat, or another window, was first: show what stands now.
      if (answer.problem.code === 'STALE' || answer.problem.code === 'DECISIONS_BALLOT_ALREADY_CAST') props.again()
      return { ...answer.problem, fields: [] }
    },
  })
  useEffect(() => {
    // Only where a button led here, and is gone.
    if (props.onCancel) document.getElementById(fieldId(field))?.focus()
  }, [])
  const wrong = form.errorOf('choice') ?? (begun.refused && form.values.choice === null ? t('decisions-choose-first') : undefined)
  const choose = (choice: Choice) => {
    Object.assign(begun, { choice, refused: false })
    form.set('choice', choice)
  }
  return (
    <form class="form ballot-form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={wrong ? { ...form, problem: { code: 'CHECK', message: '', fields: [{ field, code: '', message: wrong }] } } : form} />
      <fieldset class="choices">
        <legend class="sr-only">{t('decisions-choose')}</legend>
        {CHOICES.map((choice, index) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              id={index === 0 ? fieldId(field) : undefined}
              name={field}
              checked={form.values.choice === choice}
              onChange={() => choose(choice)}
            />
            <span>{name(choice)}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" busy={form.busy} disabled={!online} data-fullwidth>
        {props.standing ? t('decisions-cast-again') : t('decisions-cast')}
      </Button>
      {props.onCancel && (
        <Button variant="tertiary" onClick={props.onCancel}>
          {t('decisions-keep')}
        </Button>
      )}
      <p class="subtle">{props.hidden ? t('decisions-nothing-counted-hidden') : t('decisions-nothing-counted')}</p>
    </form>
  )
}

interface Begun {
  choice: Choice | null
  refused: boolean
}

const NOTHING: Begun = { choice: null, refused: false }
const begun = new Map<string, Begun>()

/** What was begun on this page for a seat: turning the telephone lays the page anew and must not lose a choice. */
function begunFor(key: string): Begun {
  const found = begun.get(key) ?? { ...NOTHING }
  begun.set(key, found)
  return found
}

function refusalText(code: string, t: ReturnType<typeof useI18n>['t']): string {
  switch (code) {
    case 'DECISIONS_NOT_ON_ROLL':
      return t('decisions-refusal-not-on-roll')
    case 'DECISIONS_POLL_CLOSED':
      return t('decisions-refusal-closed')
    case 'DECISIONS_POLL_NOT_OPEN':
      return t('decisions-refusal-not-open')
    default:
      return t('decisions-refusal-other', { code })
  }
}
