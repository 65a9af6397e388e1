import type { Notice } from '../core/notice.ts';
import { cleanText } from './clean-text.ts';
import type { Words } from './words.ts';

/** Title and text of a notification; which account it is of stands in the text. */
export function noticeWords(
  words: Words,
  email: string,
  notice: Notice,
): { readonly title: string; readonly text: string } {
  const { say, plural } = words;
  const account = cleanText(email);
  switch (notice.kind) {
    case 'message': {
      const { from, subject } = notice.message;
      const sender = cleanText(from.name) || cleanText(from.address) || say('popupNoSender');
      return { title: sender, text: `${cleanText(subject) || say('popupNoSubject')}\n${account}` };
    }
    case 'summary': {
      const newest = notice.newest === undefined ? [] : [cleanText(notice.newest.subject) || say('popupNoSubject')];
      return { title: plural('noticeSummary', notice.count), text: [...newest, account].join('\n') };
    }
  }
}
