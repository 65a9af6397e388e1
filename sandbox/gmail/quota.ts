const MINUTE_MS = 60_000;

/** Units that one user may spend per minute. https://developers.google.com/workspace/gmail/api/reference/quota */
const UNITS_PER_MINUTE = 6_000;

/** Counts quota units per user and minute. */
export interface Quota {
  /** Takes units from the user's current minute; returns false and takes nothing if too few are left. */
  spend(email: string, units: number): boolean;
}

/** Creates a quota over clock minutes; `now` returns epoch milliseconds. */
export function createQuota(now: () => number = Date.now, unitsPerMinute = UNITS_PER_MINUTE): Quota {
  const spent = new Map<string, { readonly minute: number; readonly units: number }>();
  return {
    spend(email, units) {
      const minute = Math.floor(now() / MINUTE_MS);
      const last = spent.get(email);
      const total = (last?.minute === minute ? last.units : 0) + units;
      if (total > unitsPerMinute) return false;
      spent.set(email, { minute, units: total });
      return true;
    },
  };
}
