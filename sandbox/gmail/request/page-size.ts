import type { Parameters } from './bind-parameters.ts';

const DEFAULT_SIZE = 100;
const LARGEST_SIZE = 500;

/** How many entries a page of messages or history holds: maxResults, 100 when it is absent or zero, never more than 500. */
export function pageSize(parameters: Parameters): number {
  const asked = Number(parameters.one('maxResults') ?? 0);
  return Math.min(asked === 0 ? DEFAULT_SIZE : asked, LARGEST_SIZE);
}
