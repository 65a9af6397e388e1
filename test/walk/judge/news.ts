import type { PersonId } from '../walk-event.ts';

/** Which messages may be announced, how often, and which must have been by the time that all is quiet. */
export interface News {
  /** A message came that was not there before. */
  readonly arrived: (who: PersonId, id: string, mustBeTold: boolean) => void;
  /** A message came back into what is watched: that may be news once more. */
  readonly cameBack: (who: PersonId, id: string) => void;
  /** Somebody has dealt with the message, so that it need not be told of any more. */
  readonly touched: (who: PersonId, id: string) => void;
  /** It cannot be known of any message of this person, or of anybody, whether it was to be told of. */
  readonly unknowable: (who?: PersonId) => void;
  /** A worker ended while these were handed to the browser: whether they were shown cannot be known. */
  readonly unsure: (who: PersonId, ids: readonly string[]) => void;
  readonly told: (who: PersonId, ids: readonly string[]) => void;
  /** What was told too often, or never although it is `unread`. */
  readonly flaws: (unread: (who: PersonId) => ReadonlySet<string>) => readonly string[];
}

interface Told {
  times: number;
  most: number;
  must: boolean;
}

/** Nothing has come yet. */
export function createNews(): News {
  const kept = new Map<string, Told>();
  const of = (who: PersonId, id: string): Told => {
    const key = `${who}/${id}`;
    const known = kept.get(key) ?? { times: 0, most: 1, must: false };
    kept.set(key, known);
    return known;
  };
  return {
    arrived: (who, id, mustBeTold) => {
      of(who, id).must = mustBeTold;
    },
    cameBack: (who, id) => {
      of(who, id).most += 1;
    },
    touched: (who, id) => {
      of(who, id).must = false;
    },
    unknowable: (who) => {
      for (const [key, told] of kept) if (who === undefined || key.startsWith(`${who}/`)) told.must = false;
    },
    unsure: (who, ids) => {
      for (const id of ids) of(who, id).most += 1;
    },
    told: (who, ids) => {
      for (const id of ids) of(who, id).times += 1;
    },
    flaws: (unread) =>
      [...kept].flatMap(([key, { times, most, must }]) => {
        const [who = '', id = ''] = key.split('/');
        if (times > most) return [`${key} was announced ${times} times, and may be ${most} times`];
        // `as`: the key was made of it.
        const isMissing = must && times === 0 && unread(who as PersonId).has(id);
        return isMissing ? [`${key} was never announced`] : [];
      }),
  };
}
