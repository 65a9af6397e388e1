import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The time to which the Date headers of the sample files refer. */
const WRITTEN_AT = Date.UTC(2026, 2, 3, 10);

/** A sample message ready for delivery; `at` in epoch milliseconds. */
export interface SampleMail {
  readonly raw: string;
  readonly labels: readonly string[];
  readonly at: number;
}

const LABELS_LINE = /^X-Gmail-Labels: (.*)\r\n/m;
const DATE_LINE = /^Date: (.*)\r\n/m;

/** Shifts a message's dates to the day of `now` and extracts its labels (a header, as in Takeout). */
function sampleFrom(file: string, now: number): SampleMail {
  const text = file.replace(/\r?\n/g, '\r\n');
  const labels = LABELS_LINE.exec(text)?.[1];
  const date = DATE_LINE.exec(text)?.[1];
  if (labels === undefined || date === undefined) throw new Error('A sample mail needs X-Gmail-Labels and Date');
  const at = Date.parse(date) + now - WRITTEN_AT;
  const moved = new Date(at).toUTCString().replace('GMT', '+0000');
  return {
    raw: text.replace(LABELS_LINE, '').replace(DATE_LINE, `Date: ${moved}\r\n`),
    labels: labels.split(', '),
    at,
  };
}

/** Reads sample messages, oldest first, dated so that the newest arrived minutes before `now` (epoch milliseconds). */
export async function readSampleMail(address: string, now: number): Promise<readonly SampleMail[]> {
  const folder = join(import.meta.dirname, address);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.map((file) => sampleFrom(file, now)).sort((a, b) => a.at - b.at);
}
