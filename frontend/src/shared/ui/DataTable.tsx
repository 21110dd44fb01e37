import type { ComponentChildren, VNode } from 'preact'

export interface Column<Row> {
  key: string
  header: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Figures stand at the end of their column. */
  numeric?: boolean
  /** The column that names the row. */
  rowHeader?: boolean
  /** With a press on the header the table sorts by this column. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onPress: () => void }
}

/**
 * A real table, whose roles are written out because `display` on narrow screens would take them away. On narrow screens it becomes stacked rows with their labels (`stack`, the default), or,
 * for wide data, scrolls inside a labelled region that the keyboard reaches.
 */
export function DataTable<Row>(props: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  narrow?: 'stack' | 'scroll'
}): VNode {
  const stack = props.narrow !== 'scroll'
  const table = (
    <table class={`ds-table data-table ${stack ? 'data-table-stack' : ''}`} role="table">
      <caption class={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" aria-sort={column.sort?.direction} class={numeric(column)}>
              {column.sort ? (
                <button type="button" onClick={column.sort.onPress}>
                  {column.header}
                </button>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} role="row">
            {props.columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (stack) return table
  return (
    <div class="table-scroll" role="region" aria-label={props.caption} tabIndex={0}>
      {table}
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): VNode {
  const label = (
    <span class="cell-label" aria-hidden="true">
      {column.header}
    </span>
  )
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" class={numeric(column)}>
      {label}
      <span class="cell-value">{column.cell(row)}</span>
    </td>
  )
}

function numeric<Row>(column: Column<Row>): string | undefined {
  return column.numeric ? 'numeric' : undefined
}
