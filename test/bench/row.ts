import type { Bundles } from './bundles.ts';
import type { BenchStage } from './stage.ts';

/** How a row ended; `not-measured` is said aloud, and is neither a kept nor a missed budget. */
export type Verdict = 'met' | 'missed' | 'not-measured';

/** One line of the budget table. */
export interface Row {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** What the same work costs at best; '-' where nothing smaller is known. */
  readonly least: string;
  readonly verdict: Verdict;
  /** How it was measured, and what the figure does not say by itself. */
  readonly notes: readonly string[];
}

/** A measurement that gives one or more rows; `name` is what `--only` takes. */
export type Measurement =
  | { readonly name: string; readonly needs: 'nothing'; readonly measure: () => Promise<readonly Row[]> }
  | { readonly name: string; readonly needs: 'bundle'; readonly measure: (bundles: Bundles) => Promise<readonly Row[]> }
  | {
      readonly name: string;
      readonly needs: 'browser';
      /** Takes many minutes, and runs only if it is asked for by name. */
      readonly isLong?: boolean;
      readonly measure: (stage: BenchStage) => Promise<readonly Row[]>;
    };

/** The verdict on a budget that can be decided. */
export function verdictOf(kept: boolean): Verdict {
  return kept ? 'met' : 'missed';
}
