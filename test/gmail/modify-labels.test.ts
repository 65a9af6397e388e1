import { expect, test } from 'vitest';
import { ACTION_KINDS, labelChange } from '../../src/core/actions/action-table.ts';
import { PURPOSES } from '../../src/core/activity/purposes.ts';
import { modifyRequest, readModified } from '../../src/gmail/modify-labels.ts';
import { urlOf } from '../../src/gmail/request.ts';
import { readThread } from '../../src/gmail/thread-labels.ts';

const ROOT = 'https://gmail.googleapis.com/gmail/v1/users/me/';
const READ = { add: [], remove: ['UNREAD'] };

test('one message is changed by messages.modify, under the names of Google’s reference', () => {
  const request = modifyRequest(['18c1'], { add: ['TRASH'], remove: ['INBOX'] });
  expect(PURPOSES[request.purpose]).toMatchObject({ method: 'POST', units: 5 });
  expect(request.body).toEqual({ addLabelIds: ['TRASH'], removeLabelIds: ['INBOX'] });
  expect(urlOf(request)).toBe(`${ROOT}messages/18c1/modify?fields=id`);
});

test('several are changed by messages.batchModify, at once', () => {
  const request = modifyRequest(['18c1', '18c2'], READ);
  expect(PURPOSES[request.purpose]).toMatchObject({ method: 'POST', units: 50 });
  expect(request.body).toEqual({ ids: ['18c1', '18c2'], addLabelIds: [], removeLabelIds: ['UNREAD'] });
  expect(urlOf(request)).toBe(`${ROOT}messages/batchModify`);
});

// https://developers.google.com/workspace/gmail/api/guides/labels: those that may be put on and taken off by hand.
const BY_HAND = new Set(['INBOX', 'SPAM', 'TRASH', 'UNREAD', 'STARRED', 'IMPORTANT']);

test.each(ACTION_KINDS)('%s changes labels that Gmail lets people change, and none both ways', (kind) => {
  const { add, remove } = labelChange(kind);
  expect([...add, ...remove].every((label) => BY_HAND.has(label))).toBe(true);
  expect(add.filter((label) => remove.includes(label))).toEqual([]);
  expect(add.length + remove.length).toBeGreaterThan(0);
});

test('Gmail names the one message that it changed, and says nothing of several', () => {
  expect(readModified(['18c1'])({ id: '18c1' }).ok).toBe(true);
  expect(readModified(['18c1', '18c2'])(undefined).ok).toBe(true);
  expect(readModified(['18c1', '18c2'])({}).ok).toBe(true);
});

test.each([undefined, {}, [], { id: '18c2' }])('%j is no yes to a change of one message', (body) => {
  expect(readModified(['18c1'])(body)).toMatchObject({ ok: false, problem: { kind: 'server' } });
});

test.each([null, [], 'done', 204])('%j is no yes to a change of several', (body) => {
  expect(readModified(['18c1', '18c2'])(body)).toMatchObject({ problem: { detail: 'messages.batchModify' } });
});

test('a conversation gives its messages with their labels and dates', () => {
  const messages = [
    { id: '18c1', threadId: '18c1', labelIds: ['INBOX', 'SENT'], internalDate: '1644225863000' },
    { id: '18c2', threadId: '18c1', internalDate: '1644225864000' },
  ];
  expect(readThread({ messages })).toEqual({
    ok: true,
    value: [
      { id: '18c1', threadId: '18c1', labels: ['INBOX', 'SENT'], receivedAt: 1_644_225_863_000 },
      { id: '18c2', threadId: '18c1', labels: [], receivedAt: 1_644_225_864_000 },
    ],
  });
});
