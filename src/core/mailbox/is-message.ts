import type { Message } from './message.ts';

/** Has a value that was stored, or that a page sent, the shape of a Message? */
export function isMessage(value: unknown): value is Message {
  if (!isRecord(value) || !isRecord(value.from)) return false;
  const texts = [value.id, value.threadId, value.from.name, value.from.address, value.subject, value.snippet];
  return (
    texts.every((text) => typeof text === 'string') &&
    Number.isFinite(value.receivedAt) &&
    Array.isArray(value.labels) &&
    value.labels.every((label) => typeof label === 'string') &&
    typeof value.mayHaveAttachments === 'boolean'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
