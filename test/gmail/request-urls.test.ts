import { expect, test } from 'vitest';
import { PURPOSES } from '../../src/core/activity/purposes.ts';
import { historyRequest } from '../../src/gmail/history.ts';
import { labelRequest } from '../../src/gmail/label.ts';
import { labelListRequest } from '../../src/gmail/label-list.ts';
import { metadataRequest } from '../../src/gmail/message/message-metadata.ts';
import { messageLabelsRequest } from '../../src/gmail/message-labels.ts';
import { unreadListRequest } from '../../src/gmail/message-list.ts';
import { profileRequest } from '../../src/gmail/profile.ts';
import { type GmailRequest, get, urlOf } from '../../src/gmail/request.ts';
import { threadRequest } from '../../src/gmail/thread-labels.ts';

const ROOT = 'https://gmail.googleapis.com/gmail/v1/users/me/';

test.each<{ call: string; request: GmailRequest; path: string; query: readonly string[]; units: number }>([
  {
    call: 'getProfile with the address',
    request: profileRequest(true),
    path: 'profile',
    query: ['fields=emailAddress,historyId'],
    units: 1,
  },
  { call: 'getProfile', request: profileRequest(), path: 'profile', query: ['fields=historyId'], units: 1 },
  {
    call: 'labels.get',
    request: labelRequest('INBOX'),
    path: 'labels/INBOX',
    query: ['fields=messagesUnread,threadsUnread'],
    units: 1,
  },
  {
    call: 'labels.list',
    request: labelListRequest(),
    path: 'labels',
    query: ['fields=labels(id,name,type)'],
    units: 1,
  },
  {
    call: 'messages.list',
    request: unreadListRequest(['INBOX']),
    path: 'messages',
    query: ['labelIds=INBOX', 'labelIds=UNREAD', 'maxResults=500', 'fields=messages(id,threadId),nextPageToken'],
    units: 5,
  },
  {
    call: 'messages.get',
    request: metadataRequest('18c4a2f0b1d2e3f4'),
    path: 'messages/18c4a2f0b1d2e3f4',
    query: [
      'format=metadata',
      'metadataHeaders=From',
      'metadataHeaders=Subject',
      'fields=id,threadId,labelIds,snippet,internalDate,payload(mimeType,headers)',
    ],
    units: 20,
  },
  {
    call: 'threads.get',
    request: threadRequest('18c4a2f0b1d2e3f0'),
    path: 'threads/18c4a2f0b1d2e3f0',
    query: ['format=minimal', 'fields=messages(id,threadId,labelIds,internalDate,historyId)'],
    units: 40,
  },
  {
    call: 'messages.get for its labels',
    request: messageLabelsRequest('18c4a2f0b1d2e3f0'),
    path: 'messages/18c4a2f0b1d2e3f0',
    query: ['format=minimal', 'fields=id,threadId,labelIds,internalDate,historyId'],
    units: 20,
  },
  {
    call: 'history.list',
    request: historyRequest('9007199254740993', undefined),
    path: 'history',
    query: ['startHistoryId=9007199254740993', 'maxResults=500'],
    units: 2,
  },
  {
    call: 'history.list, next page',
    request: historyRequest('1', 'a+b/c=&d'),
    path: 'history',
    query: ['startHistoryId=1', 'maxResults=500', 'pageToken=a+b/c=&d'],
    units: 2,
  },
])('$call asks Gmail for no more than is used, and costs $units of its units', ({ request, path, query, units }) => {
  const url = new URL(urlOf(request));
  expect(PURPOSES[request.purpose]).toEqual({ host: 'gmail.googleapis.com', method: 'GET', units });
  expect(url.origin + url.pathname).toBe(ROOT + path);
  expect([...url.searchParams].map(([name, value]) => `${name}=${value}`)).toEqual(query);
});

test('all labels travel as parameters of their own, which Gmail joins by AND', () => {
  expect(urlOf(unreadListRequest(['INBOX', 'IMPORTANT']))).toContain(
    '?labelIds=INBOX&labelIds=IMPORTANT&labelIds=UNREAD&',
  );
  expect(urlOf(unreadListRequest(['Label_7']))).toContain('?labelIds=Label_7&labelIds=UNREAD&');
});

test.each([
  { request: labelRequest('a/b?c#d e'), path: '/gmail/v1/users/me/labels/a%2Fb%3Fc%23d%20e' },
  { request: metadataRequest('../drafts'), path: '/gmail/v1/users/me/messages/..%2Fdrafts' },
])('no id leaves its place in the path: $path', ({ request, path }) => {
  expect(new URL(urlOf(request)).pathname).toBe(path);
});

test('a request without parameters has no question mark', () => {
  expect(urlOf(get('profile', 'probe'))).toBe(`${ROOT}profile`);
});
