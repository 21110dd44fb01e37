import type { VNode } from 'preact'
import type { RolesPageQuery } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { oneOf, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { AdminPage } from '../../shared/ui/AdminPage'
import { DataTable } from '../../shared/ui/DataTable'
import { Loaded } from '../../shared/ui/States'
import { Switcher } from '../../shared/ui/Switcher'
import { Tag } from '../../shared/ui/Tag'
import '../administration.css'

const RolesPage_Query = graphql(`
  query RolesPage {
    roles { role name may { action words } mayNot { action words } }
  }
`)

type Roles = RolesPageQuery['roles']
const VIEW = { view: oneOf(['roles', 'table']) }

/** What each role may do and may not, as the policies say it: there is no other list of rights. */
export default function RolesPage(): VNode {
  const { t } = useI18n()
  const [{ view }, set] = useUrlState(VIEW)
  const roles = useData(RolesPage_Query, {})
  return (
    <AdminPage
      title={t('administration-roles-title')}
      section="roles"
      allowed={() => true}
      lead={t('administration-roles-lead')}
      actions={
        <Switcher
          label={t('shared-view-of', { title: t('administration-roles-title') })}
          value={view}
          options={[
            { value: 'roles', label: t('administration-roles-one-by-one') },
            { value: 'table', label: t('administration-roles-compare') },
          ]}
          onChange={(next) => set({ view: next })}
        />
      }
    >
      <Loaded from={roles} lines={8} tall>
        {(data) => (view === 'roles' ? <OneByOne roles={data.roles} /> : <Compared roles={data.roles} />)}
      </Loaded>
    </AdminPage>
  )
}

/** One part a role, one's own open. */
function OneByOne({ roles }: { roles: Roles }): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const own = (role: string) =>
    (viewer?.roles.some((held) => held.toLowerCase() === role) ?? false) || (role === 'representative' && (viewer?.hats.length ?? 0) > 0)
  return (
    <div class="role-list">
      {roles.map((role) => (
        <details key={role.role} class="role" open={own(role.role)}>
          <summary>
            <h2 class="heading-sm">{role.name}</h2>
            {own(role.role) && <Tag tone="good">{t('administration-roles-yours')}</Tag>}
            <span class="subtle">{t('administration-roles-count', { count: role.may.length })}</span>
          </summary>
          <div class="role-body">
            <Permissions title={t('administration-roles-may')} may permissions={role.may} />
            <Permissions title={t('administration-roles-may-not')} may={false} permissions={role.mayNot} />
          </div>
        </details>
      ))}
    </div>
  )
}

function Permissions(props: { title: string; may: boolean; permissions: Roles[number]['may'] }): VNode {
  const { t } = useI18n()
  return (
    <section>
      <h3 class="heading-xs">{props.title}</h3>
      {props.permissions.length === 0 ? (
        <p class="subtle">{t('administration-roles-nothing')}</p>
      ) : (
        <ul class="permissions" data-may={props.may}>
          {props.permissions.map((permission) => (
            <li key={permission.action}>{permission.words}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Line {
  action: string
  words: string
  by: ReadonlySet<string>
}

/** Every act with the roles that may do it, in the order of the first role that names it. */
function lines(roles: Roles): Line[] {
  const words = new Map(roles.flatMap((role) => [...role.may, ...role.mayNot].map((p) => [p.action, p.words] as const)))
  const by = (action: string) => new Set(roles.filter((role) => role.may.some((p) => p.action === action)).map((role) => role.role))
  return [...words].map(([action, text]) => ({ action, words: text, by: by(action) }))
}

function Compared({ roles }: { roles: Roles }): VNode {
  const { t } = useI18n()
  return (
    <div class="matrix">
      <DataTable
        caption={t('administration-roles-title')}
        captionHidden
        narrow="scroll"
        rows={lines(roles)}
        rowKey={(line) => line.action}
        columns={[
          { key: 'act', header: t('administration-roles-act'), rowHeader: true, cell: (line) => line.words },
          ...roles.map((role) => ({
            key: role.role,
            header: role.name,
            cell: (line: Line) => <Mark may={line.by.has(role.role)} />,
          })),
        ]}
      />
    </div>
  )
}

/** A filled disc for yes, a ring for no, and the word for those who do not see it. */
function Mark({ may }: { may: boolean }): VNode {
  const { t } = useI18n()
  return (
    <>
      <span class="may-mark" data-may={may} aria-hidden="true" />
      <span class="sr-only">{t(may ? 'administration-roles-yes' : 'administration-roles-no')}</span>
    </>
  )
}
