/** What an operation is answered with. */
export interface MockAnswer {
  data?: unknown
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[]
}
export function execute(
  operation: { query: string; variables?: Record<string, unknown>; operationName?: string },
  headers: Record<string, string | undefined>,
): Promise<MockAnswer>
