import type { Words } from './words.ts';

const STEP = 1_000;

/** The size of a file as short as a list allows: "512 bytes", "34 kB", "1.2 MB". */
export function sizeWords({ language }: Pick<Words, 'language'>, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let amount = Number.isFinite(bytes) ? Math.max(0, bytes) : 0;
  let at = 0;
  // What would be rounded up to 1,000 belongs to the next unit.
  while (amount >= STEP - 0.5 && at < units.length - 1) {
    amount /= STEP;
    at++;
  }
  // The short form of a byte has no plural: "512 byte".
  const format = { style: 'unit', unit: units[at], unitDisplay: at === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
}
