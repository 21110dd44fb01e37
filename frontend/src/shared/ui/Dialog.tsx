import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n'

/** The browser's own modal dialog: Escape closes it, the focus comes back to where it was. */
export function Dialog(props: { title: string; open: boolean; onClose: () => void; children: ComponentChildren }): VNode {
  const { t } = useI18n()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    if (props.open && dialog && !dialog.open) dialog.showModal()
    if (!props.open && dialog?.open) dialog.close()
  }, [props.open])
  return (
    <dialog ref={box} class="dialog" aria-labelledby="dialog-title" onClose={props.onClose}>
      {props.open && (
        <>
          <header class="card-head">
            <h2 class="heading-sm" id="dialog-title">
              {props.title}
            </h2>
            <button type="button" class="dialog-close" aria-label={t('shared-close')} onClick={() => box.current?.close()}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M4 4l12 12M16 4L4 16" />
              </svg>
            </button>
          </header>
          {props.children}
        </>
      )}
    </dialog>
  )
}
