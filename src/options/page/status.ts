import { needsPerson } from '../../core/problem.ts';
import type { OptionsState } from './options-state.ts';

/** How far the person has come, and how the accounts fare: what the top of the page says. */
export type Status =
  | { readonly kind: 'client-next' }
  | { readonly kind: 'sign-in-next' }
  | { readonly kind: 'trouble'; readonly accounts: number }
  | { readonly kind: 'waiting'; readonly accounts: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'well'; readonly accounts: number };

/** The one thing that matters most now: what the person must do, then what passes by itself, then that all is well. */
export function statusOf({ accounts, clientId }: OptionsState): Status {
  if (accounts.length === 0) return { kind: clientId === undefined ? 'client-next' : 'sign-in-next' };
  const active = accounts.filter(({ account }) => !account.paused);
  if (active.length === 0) return { kind: 'paused' };
  const problems = active.flatMap(({ health }) => health.problem ?? []);
  const lasting = problems.filter(needsPerson).length;
  if (lasting > 0) return { kind: 'trouble', accounts: lasting };
  if (problems.length > 0) return { kind: 'waiting', accounts: problems.length };
  return { kind: 'well', accounts: accounts.length };
}
