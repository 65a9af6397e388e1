const JOURNAL = /^(?:older-requests|requests|request-days)(?::[^ ]*)? = /;

/**
 * The contents of a local area without the journal of requests, which also grows where nothing else may change. An area
 * without anything else is empty.
 */
export function withoutJournal(text: string): string {
  const lines = text.split('\n').filter((line) => !JOURNAL.test(line));
  return lines.every((line) => line.startsWith('version = ')) ? '' : lines.join('\n');
}
