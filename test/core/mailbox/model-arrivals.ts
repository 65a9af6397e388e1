/** Keeps what has arrived in what is watched: the truth that announcements are held against. */
export function createModelArrivals() {
  const times = new Map<string, number>();
  const waiting = new Set<string>();

  return {
    /** A message may have come into what is watched, or left it. */
    moved(id: string, wasInPlace: boolean, isInPlace: boolean, isUnread: boolean): void {
      if (isInPlace && !wasInPlace) times.set(id, (times.get(id) ?? 0) + 1);
      if (!isInPlace || !isUnread) waiting.delete(id);
      else if (!wasInPlace) waiting.add(id);
    },
    /** How often a message has come into what is watched, read or unread. */
    timesOf: (id: string): number => times.get(id) ?? 0,
    /** Those that came unread, and have neither been read nor left since, without the excused. */
    waiting: (): readonly string[] => [...waiting],
    /** No announcement of these can be expected any more. */
    excuse(ids: readonly string[]): void {
      for (const id of ids) waiting.delete(id);
    },
  };
}
