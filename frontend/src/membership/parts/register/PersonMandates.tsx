import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { PersonMandates_PersonFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Card } from '../../../shared/ui/Card'
import { DataTable } from '../../../shared/ui/DataTable'
import { Empty } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { Code } from '../../../shared/ui/Words'

export const PersonMandates_Person = graphql(`
  fragment PersonMandates_Person on Person {
    mandates {
      id
      kind
      startsOn
      endsOn
      current
      seat { id code organisation { id code name { text language } } }
    }
  }
`)

/** For whom the person speaks and has spoken. */
export function PersonMandates({ person }: { person: PersonMandates_PersonFragment }): VNode {
  const { t, format } = useI18n()
  return (
    <Card id="mandates" title={t('register-mandates')}>
      {person.mandates.length === 0 ? (
        <Empty>{t('register-mandates-none')}</Empty>
      ) : (
        <DataTable
          caption={t('register-mandates')}
          captionHidden
          rows={person.mandates}
          rowKey={(mandate) => mandate.id}
          columns={[
            {
              key: 'organisation',
              header: t('register-organisation'),
              rowHeader: true,
              cell: ({ seat: { organisation: o } }) => (
                <Link href={`/admin/organisations/${o.code}`}>
                  <bdi lang={o.name.language}>{o.name.text}</bdi>
                </Link>
              ),
            },
            { key: 'seat', header: t('register-seat'), cell: ({ seat }) => <Code>{seat.code}</Code> },
            { key: 'kind', header: t('register-mandate-kind'), cell: ({ kind }) => t(kind === 'TITULAR' ? 'register-titular' : 'register-substitute') },
            {
              key: 'days',
              header: t('register-days'),
              cell: ({ startsOn, endsOn }) =>
                t('register-from-to', { from: format.date(startsOn), to: endsOn ? format.date(endsOn) : t('register-until-further') }),
            },
            {
              key: 'now',
              header: t('register-status'),
              cell: ({ current }) => (current ? <Tag tone="good">{t('register-mandate-now')}</Tag> : <Tag>{t('register-mandate-not-now')}</Tag>),
            },
          ]}
        />
      )}
    </Card>
  )
}
