import type { Message } from '@fluent/syntax'
export function variablesOf(node: unknown, found?: Set<string>): Set<string>
export function messagesOf(text: string, file: string): Map<string, Message>
