import { expect, test } from 'vitest';
import type { MessageBody } from '../../src/core/mailbox/message-body.ts';
import { bodiesItem } from '../../src/storage/body-item.ts';

const BODY: MessageBody = {
  id: 'm1',
  to: { listed: [{ name: 'Ada', address: 'ada@example.com' }], unlisted: 2 },
  cc: { listed: [], unlisted: 0 },
  isAnswer: true,
  parts: [
    { name: '', mimeType: 'text/html', bytes: 5, contentType: 'text/html', isFile: false, data: 'PHA-SGk', within: 1 },
    { name: 'a.pdf', mimeType: 'application/pdf', bytes: 3, contentType: '', isFile: true },
  ],
};

test('a message that was read is kept whole', () => {
  const kept = [{ account: 'ada', body: BODY }];
  expect(bodiesItem.parse(JSON.parse(JSON.stringify(kept)))).toEqual({ value: kept });
});

test('a message that a release before kept decoded is dropped', () => {
  const old = { account: 'ada', body: { id: 'm1', to: [], cc: [], attachments: [] } };
  expect(bodiesItem.parse([old])).toEqual({ value: [], damaged: [old] });
});
