import type { Parameters } from './bind-parameters.ts';

const DEFAULT_SIZE = 100;
const LARGEST_SIZE = 500;

/** The entries per page of messages or history: maxResults, or 100 if it is absent or zero, but at most 500. */
export function pageSize(parameters: Parameters): number {
  const asked = Number(parameters.one('maxResults') ?? 0);
  return Math.min(asked === 0 ? DEFAULT_SIZE : asked, LARGEST_SIZE);
}
