const INDENT = 12;
const WIDTH = 110;

/** Prints observations under a label, with long lines wrapped between words. */
export function tell(name: string, ...lines: readonly string[]): void {
  const [first = '(nothing)', ...rest] = lines.flatMap(wrapped);
  console.log(`   ${name.padEnd(INDENT - 4)} ${first}`);
  for (const line of rest) console.log(' '.repeat(INDENT) + line);
}

/** Formats a count with its noun: `1 request`, `4 requests`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function wrapped(line: string): readonly string[] {
  return line.match(new RegExp(`.{1,${WIDTH - INDENT}}(?= |$)|\\S+`, 'gu'))?.map((part) => part.trim()) ?? [];
}
