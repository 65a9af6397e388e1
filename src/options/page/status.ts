import { needsPerson } from '../../core/problem.ts';
import type { OptionsState } from './options-state.ts';

/** The state of the accounts, as shown at the top of the page. */
export type Status =
  | { readonly kind: 'setting-up' }
  | { readonly kind: 'trouble'; readonly accounts: number }
  | { readonly kind: 'waiting'; readonly accounts: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'well'; readonly accounts: number };

/** Returns the most important status: what the user must do, else what resolves on its own, else that all is well. */
export function statusOf({ accounts }: OptionsState): Status {
  if (accounts.length === 0) return { kind: 'setting-up' };
  const active = accounts.filter(({ account }) => !account.paused);
  if (active.length === 0) return { kind: 'paused' };
  const problems = active.flatMap(({ health }) => health.problem ?? []);
  const lasting = problems.filter(needsPerson).length;
  if (lasting > 0) return { kind: 'trouble', accounts: lasting };
  if (problems.length > 0) return { kind: 'waiting', accounts: problems.length };
  return { kind: 'well', accounts: accounts.length };
}
