import type { Notice } from '../core/notices/notice.ts';
import { cleanText } from './clean-text.ts';
import { senderWords, subjectWords } from './message-words.ts';
import type { Phrases } from './phrases.ts';

/** Title and text of a notification; which account it is of stands in the text. */
export function noticeWords(
  words: Phrases,
  email: string,
  notice: Notice,
): { readonly title: string; readonly text: string } {
  const account = cleanText(email);
  switch (notice.kind) {
    case 'message': {
      const { message } = notice;
      return { title: senderWords(words, message.from), text: `${subjectWords(words, message)}\n${account}` };
    }
    case 'summary': {
      const newest = notice.newest === undefined ? [] : [subjectWords(words, notice.newest)];
      return { title: words.plural('noticeSummary', notice.count), text: [...newest, account].join('\n') };
    }
  }
}
