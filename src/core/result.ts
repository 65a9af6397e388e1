import type { Problem } from './problem.ts';

/** The value of a step, or the reason why there is none. Plain data, so that it survives a message between contexts. */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

/** A result that holds `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A result that holds the reason why there is no value. */
export function fail<Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem };
}
