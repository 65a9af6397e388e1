import { describe, expect, test } from 'vitest';
import { readHistory } from '../../src/gmail/history.ts';
import { readLabel } from '../../src/gmail/label.ts';
import { readLabelList } from '../../src/gmail/label-list.ts';
import { readMetadata } from '../../src/gmail/message/message-metadata.ts';
import { readUnreadList } from '../../src/gmail/message-list.ts';
import { readProfile } from '../../src/gmail/profile.ts';
import * as google from './google-json.ts';

const value = (result: { ok: boolean; value?: unknown }): unknown => {
  expect(result.ok).toBe(true);
  return result.value;
};

test('the profile gives the history id as the string that it is', () => {
  expect(value(readProfile(JSON.parse(google.PROFILE)))).toEqual({ historyId: '1234567', emailAddress: 'a@gmail.com' });
});

test('a label gives its unread messages and threads, not its totals', () => {
  expect(value(readLabel(JSON.parse(google.INBOX_LABEL)))).toEqual({ messages: 3, threads: 2 });
});

describe('the labels', () => {
  test('are those that a person made, in the order of their names', () => {
    expect(value(readLabelList(JSON.parse(google.LABEL_LIST)))).toEqual([
      { id: 'Label_3471829103847561029', name: 'accounts' },
      { id: 'Label_7', name: 'Bills' },
      { id: 'Label_12', name: 'Reisen/Übernachtung' },
    ]);
  });

  test('of which one without a type is not taken for a person’s own', () => {
    expect(value(readLabelList({ labels: [{ id: 'Label_1', name: 'a' }] }))).toEqual([]);
  });

  test('keep a name as it is, whatever it holds', () => {
    const name = '\u202e<b>"\\🦊';
    expect(value(readLabelList({ labels: [{ id: 'Label_1', name, type: 'user' }] }))).toEqual([
      { id: 'Label_1', name },
    ]);
  });
});

describe('the list of unread messages', () => {
  test('gives the ids in the order of Gmail, and that there are more', () => {
    expect(value(readUnreadList(JSON.parse(google.MESSAGE_LIST)))).toEqual({
      unread: [
        { id: '18c4a2f0b1d2e3f4', threadId: '18c4a2f0b1d2e3f4' },
        { id: '18c4a2f0b1d2e3f3', threadId: '18c3000000000001' },
      ],
      more: true,
    });
  });

  test('is empty where Gmail leaves the key out', () => {
    expect(value(readUnreadList(JSON.parse(google.NO_MESSAGES)))).toEqual({ unread: [], more: false });
    expect(value(readUnreadList({}))).toEqual({ unread: [], more: false });
    // 204 without a body: https://github.com/googleapis/google-api-ruby-client/issues/864
    expect(value(readUnreadList(undefined))).toEqual({ unread: [], more: false });
  });
});

describe('the metadata of a message', () => {
  test('gives texts decoded once, the date as a number, and the labels', () => {
    expect(value(readMetadata(JSON.parse(google.MESSAGE)))).toEqual({
      id: '18c4a2f0b1d2e3f4',
      threadId: '18c4a2f0b1d2e3f0',
      from: { name: 'Étienne', address: 'e@x.org' },
      subject: 'Où êtes-vous ?',
      snippet: "It's <b> &amp; more",
      receivedAt: Date.UTC(2022, 1, 7, 9, 24, 23),
      labels: ['UNREAD', 'INBOX'],
      mayHaveAttachments: false,
    });
  });

  test('does without headers, labels and snippet', () => {
    expect(value(readMetadata({ id: '1', threadId: '2', internalDate: '0' }))).toEqual({
      id: '1',
      threadId: '2',
      from: { name: '', address: '' },
      subject: '',
      snippet: '',
      receivedAt: 0,
      labels: [],
      mayHaveAttachments: false,
    });
  });

  test.each([
    { mimeType: 'multipart/mixed', may: true },
    { mimeType: 'Multipart/Mixed', may: true },
    { mimeType: 'multipart/alternative', may: false },
    { mimeType: 'text/plain', may: false },
  ])('says whether a message of type $mimeType may have files beside its text: $may', ({ mimeType, may }) => {
    expect(value(readMetadata({ id: '1', threadId: '2', internalDate: '0', payload: { mimeType } }))).toMatchObject({
      mayHaveAttachments: may,
    });
  });

  test('finds headers whatever the case of their names, and takes the first of several', () => {
    const headers = [
      { name: 'SUBJECT', value: ' first ' },
      { name: 'Subject', value: 'second' },
      { name: 'fRoM', value: 'a@x.org' },
    ];
    expect(value(readMetadata({ id: '1', threadId: '2', internalDate: '0', payload: { headers } }))).toMatchObject({
      subject: 'first',
      from: { name: '', address: 'a@x.org' },
    });
  });

  test('does not decode headers as HTML: only snippets are escaped', () => {
    const payload = { headers: [{ name: 'Subject', value: 'a &amp; b' }] };
    expect(value(readMetadata({ id: '1', threadId: '2', internalDate: '0', payload }))).toMatchObject({
      subject: 'a &amp; b',
    });
  });
});

describe('history', () => {
  test('gives each change, oldest first, with what Gmail says of its labels', () => {
    expect(value(readHistory(JSON.parse(google.HISTORY)))).toEqual({
      changes: [
        { kind: 'added', id: '18c1', threadId: '18c0', changed: [], labels: ['UNREAD', 'INBOX'] },
        { kind: 'labels-added', id: '18c2', threadId: '18c2', changed: ['TRASH'], labels: ['TRASH'] },
        { kind: 'labels-removed', id: '18c3', threadId: '18c3', changed: ['UNREAD'], labels: ['INBOX'] },
        { kind: 'deleted', id: '18c4', threadId: '18c4', changed: [], labels: undefined },
      ],
      historyId: '9007199254740993',
      nextPage: 'abc-1_2',
    });
  });

  test('is empty where Gmail leaves the key out', () => {
    expect(value(readHistory(JSON.parse(google.NO_HISTORY)))).toEqual({
      changes: [],
      historyId: '1250',
      nextPage: undefined,
    });
  });
});
