import type { Notice } from '../core/notices/notice.ts';
import type { Settings } from '../core/settings.ts';
import { cleanText } from './clean-text.ts';
import { senderWords, subjectWords } from './message-words.ts';
import type { Phrases } from './phrases.ts';

/** Title and text of a notification that may tell as much as `detail` says; its account stands in the text. */
export function noticeWords(
  words: Phrases,
  email: string,
  notice: Notice,
  detail: Settings['noticeText'],
): { readonly title: string; readonly text: string } {
  const message = notice.kind === 'message' ? notice.message : notice.newest;
  const subject = detail === 'subject' && message !== undefined ? [subjectWords(words, message)] : [];
  const title =
    notice.kind === 'message' && detail !== 'count'
      ? senderWords(words, notice.message.from)
      : words.plural('noticeSummary', notice.ids.length);
  return { title, text: [...subject, cleanText(email)].join('\n') };
}
