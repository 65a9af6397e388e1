import { afterListing } from '../../../src/core/mailbox/after-answers.ts';
import { EMPTY_MAILBOX, KEPT_IDS, LIST_SIZE } from '../../../src/core/mailbox/mailbox.ts';
import { owedNotices } from '../../../src/core/notices/notice.ts';
import { pollTimes } from '../poll.ts';
import { quotaPause } from '../quota-pause.ts';
import { costInWords, requestsDuring } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';

const MESSAGES = 10_000;
const GET = 'users.messages.get';

/** What a flood of mail between two polls costs. Leaves the mailbox full. */
export const burst: Measurement = {
  name: 'burst',
  needs: 'browser',
  measure: async ({ browser, sandbox, mailbox }) => {
    await quotaPause(sandbox, 1_000);
    mailbox.deliverMany(MESSAGES, (index) => ({
      from: `Sender ${index} <sender${index}@example.org>`,
      subject: `Message ${index}`,
      text: 'One of very many.',
    }));
    const requests = await requestsDuring(sandbox, () => pollTimes(browser, 1));
    const gets = requests.filter(({ gmailMethod }) => gmailMethod === GET).length;
    const others = requests.filter(({ gmailMethod }) => gmailMethod !== GET);
    const notices = noticesAfterBurst();
    return [
      {
        what: '10,000 messages between polls: metadata',
        budget: `at most ${LIST_SIZE} messages.get`,
        measured: `${gets} messages.get`,
        least: `${LIST_SIZE}`,
        verdict: verdictOf(gets <= LIST_SIZE),
        notes: [
          `In all ${costInWords(requests)}; beside messages.get: ${others.map(({ gmailMethod, path }) => gmailMethod ?? path).join(', ')}.`,
        ],
      },
      {
        what: '10,000 messages between polls: notifications',
        budget: 'one summary',
        measured: `${notices} notice${notices === 1 ? '' : 's'}`,
        least: '1',
        verdict: verdictOf(notices === 1),
        notes: ['Counted by the functions that decide it: Chromium gives the permission only to a click in a window.'],
      },
    ];
  },
};

/** How many notifications a listing owes that is full of new mail above one message that was known. */
function noticesAfterBurst(): number {
  const known = { id: '1', threadId: '1' };
  const fresh = Array.from({ length: KEPT_IDS - 1 }, (_, index) => {
    const id = (MESSAGES - index).toString(16);
    return { id, threadId: id };
  });
  const before = { ...EMPTY_MAILBOX, listedAt: 1, unread: [known] };
  return owedNotices(afterListing(before, { unread: [...fresh, known], more: true }, '2', 2)).length;
}
