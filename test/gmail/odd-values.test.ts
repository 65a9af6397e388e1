import { expect, test } from 'vitest';
import { readLabelList } from '../../src/gmail/label-list.ts';
import { readMetadata } from '../../src/gmail/message/message-metadata.ts';
import { readThread } from '../../src/gmail/thread-labels.ts';

const message = (change: object): unknown => ({ id: 'a1', threadId: 'a1', internalDate: '1795788713260', ...change });

test.each(['8640000000000001', '99999999999999999999', '-1', '1.5', '1e9', ''])(
  'a message of the moment %j is none that a page could draw',
  (internalDate) => {
    expect(readMetadata(message({ internalDate })).ok).toBe(false);
    expect(readThread({ messages: [message({ internalDate })] }).ok).toBe(false);
  },
);

test('the last moment that a Date holds is read', () => {
  const read = readMetadata(message({ internalDate: '8640000000000000' }));
  expect(read.ok && new Date(read.value.receivedAt).toISOString()).toBe('+275760-09-13T00:00:00.000Z');
});

test.each(['..', '../modify', 'a/b', '%2e', '__proto__', ''])('%j is no id of a message', (id) => {
  expect(readMetadata(message({ id })).ok).toBe(false);
  expect(readMetadata(message({ threadId: id })).ok).toBe(false);
});

test('halves of surrogate pairs are mended, of which no address could be made', () => {
  const labels = readLabelList({ labels: [{ id: 'Label_1', name: 'Work \ud83d', type: 'user' }] });
  expect(labels).toEqual({ ok: true, value: [{ id: 'Label_1', name: 'Work \ufffd' }] });
  const headers = [
    { name: 'From', value: '\udc00 <a\ud800@x.test>' },
    { name: 'Subject', value: 'Hi \ud83e' },
  ];
  expect(readMetadata(message({ snippet: '&#55358; there', payload: { headers } }))).toMatchObject({
    value: { from: { name: '\ufffd', address: 'a\ufffd@x.test' }, subject: 'Hi \ufffd', snippet: '\ufffd there' },
  });
});
