import type { ComponentChildren, JSX, VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../i18n'

type Variant = 'primary' | 'secondary' | 'tertiary'

/** A native button in the design system's look. `busy` says so and ignores presses. */
export function Button(
  props: {
    variant?: Variant
    danger?: boolean
    busy?: boolean
    children: ComponentChildren
  } & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'>,
): VNode {
  const { variant = 'primary', danger, busy, children, type = 'button', onClick, ...rest } = props
  const { t } = useI18n()
  return (
    <button
      {...rest}
      type={type}
      class="ds-button"
      data-variant={variant}
      data-color={danger ? 'danger' : undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy ? t('shared-sending') : children}
    </button>
  )
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(props: { href: string; variant?: Variant; children: ComponentChildren }): VNode {
  return (
    <Link href={props.href} className="ds-button" data-variant={props.variant ?? 'primary'}>
      {props.children}
    </Link>
  )
}
