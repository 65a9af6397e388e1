import path from 'node:path';
import type { Judged } from './judge-mutants.ts';

/** The share of mutants that a test notices, from 0 to 1; 1 if there are none. */
export function scoreOf(judged: readonly Judged[]): number {
  return judged.length === 0 ? 1 : judged.filter(({ noticedBy }) => noticedBy !== undefined).length / judged.length;
}

/** Formats a mutant as one line, followed by two lines with the change if no test noticed it. */
export function lineOf({ mutant, noticedBy }: Judged): string {
  const where = `${mutant.file}:${mutant.line}  ${mutant.what}`;
  if (noticedBy !== undefined) return `noticed   ${where}  (${noticedBy})`;
  return `SURVIVED  ${where}\n          - ${mutant.before}\n          + ${mutant.after}`;
}

/** A table of mutant counts with a row for each folder and one for the total. */
export function tableOf(judged: readonly Judged[]): string {
  const folders = [...new Set(judged.map(folderOf))].sort();
  const rows = [...folders.map((folder) => judged.filter((one) => folderOf(one) === folder)), judged].map(
    (some, place) => {
      const noticed = some.filter(({ noticedBy }) => noticedBy !== undefined).length;
      const percent = `${(scoreOf(some) * 100).toFixed(1)} %`;
      return [folders[place] ?? 'all', String(some.length), String(noticed), String(some.length - noticed), percent];
    },
  );
  const table = [['folder', 'mutants', 'noticed', 'survived', 'score'], ...rows];
  return table.map((cells) => `| ${cells.map((cell, at) => padded(cell, at, table)).join(' | ')} |`).join('\n');
}

function folderOf({ mutant }: Judged): string {
  return path.posix.dirname(mutant.file).split('/').slice(0, 3).join('/');
}

function padded(cell: string, at: number, table: readonly (readonly string[])[]): string {
  const width = Math.max(...table.map((cells) => cells[at]?.length ?? 0));
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}
