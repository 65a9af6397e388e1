import { expect, test } from 'vitest';
import type { MessageBody } from '../../src/core/mailbox/message-body.ts';
import { bodiesItem } from '../../src/storage/body-item.ts';

const BODY: MessageBody = {
  id: 'm1',
  to: [{ name: 'Ada', address: 'ada@example.com' }],
  cc: [],
  isAnswer: true,
  text: { stretches: [{ plain: '', html: '<p>Hi' }], isCut: false },
  calendars: ['BEGIN:VCALENDAR'],
  isEncrypted: true,
  attachments: [{ name: 'a.pdf', mimeType: 'application/pdf', bytes: 3 }],
};

test('a message that was read is kept whole', () => {
  const kept = [{ account: 'ada', body: BODY }];
  expect(bodiesItem.parse(JSON.parse(JSON.stringify(kept)))).toEqual({ value: kept });
});
