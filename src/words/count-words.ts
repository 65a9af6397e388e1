import type { ShownCount } from '../core/mailbox/shown-count.ts';
import type { Words } from './words.ts';

/** The unread of one account in a few words: "31 unread", "500+ unread". */
export function unreadWords({ plural }: Words, { unread, orMore }: Pick<ShownCount, 'unread' | 'orMore'>): string {
  return plural(orMore ? 'popupUnreadOrMore' : 'popupUnread', unread);
}

/** What a count is of, where it is not simply the messages of what is named beside it; undefined where it is. */
export function countNote({ say }: Words, { unit, isSum }: ShownCount): string | undefined {
  switch (unit) {
    case 'messages':
      return isSum ? say('popupSum') : undefined;
    case 'threads':
      return say(isSum ? 'popupThreadsSum' : 'popupThreads');
  }
}
