import type { LoggedRequest } from '../../sandbox/request-log.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** The requests that reached Google's API hosts while `act` ran, in the order in which they were answered. */
export async function requestsDuring(sandbox: Sandbox, act: () => Promise<unknown>): Promise<readonly LoggedRequest[]> {
  const before = sandbox.log.api().length;
  await act();
  return sandbox.log.api().slice(before);
}

/** What requests cost together, in quota units. */
export function unitsOf(requests: readonly LoggedRequest[]): number {
  return requests.reduce((sum, { units }) => sum + units, 0);
}

/** `3 requests, 23 units`. */
export function costInWords(requests: readonly LoggedRequest[]): string {
  const units = unitsOf(requests);
  const plural = (count: number): string => (count === 1 ? '' : 's');
  return `${requests.length} request${plural(requests.length)}, ${units} unit${plural(units)}`;
}

/** How many of some spans of time, each open at its end, overlap at most. */
export function mostAtOnce(spans: readonly { readonly from: number; readonly to: number }[]): number {
  const open = spans.map(({ from }) => spans.filter((other) => other.from <= from && from < other.to).length);
  return Math.max(0, ...open);
}
