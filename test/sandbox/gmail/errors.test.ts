import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { ask, callerWith, json } from './ask-gmail.ts';

const ADDRESS = 'ada@example.com';
const mailbox = createMailbox({ address: ADDRESS });
const id = await mailbox.deliver('From: bo@example.org\r\nSubject: Hi\r\n\r\nHello\r\n');
const draft = await mailbox.deliver('From: ada@example.com\r\nSubject: Not yet\r\n\r\n', { labels: ['DRAFT'] });

const CREDENTIAL =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

test('a token that does not work is 401 authError, and the answer says how to authenticate', () => {
  const answer = ask(mailbox, 'profile', { as: 'invalid' });
  expect(answer).toMatchObject({ status: 401, units: 0, gmailMethod: 'users.getProfile' });
  expect(answer.headers['www-authenticate']).toBe('Bearer realm="https://accounts.google.com/", error="invalid_token"');
  expect(json(answer)).toEqual({
    error: {
      code: 401,
      message: `Request had invalid authentication credentials. ${CREDENTIAL}`,
      errors: [
        {
          message: 'Invalid Credentials',
          domain: 'global',
          reason: 'authError',
          location: 'Authorization',
          locationType: 'header',
        },
      ],
      status: 'UNAUTHENTICATED',
    },
  });
});

test('no token at all is 401 with reason required', () => {
  const answer = ask(mailbox, 'profile', { as: 'missing' });
  expect(answer.headers['www-authenticate']).toBe('Bearer realm="https://accounts.google.com/"');
  expect(json(answer)).toMatchObject({
    error: {
      code: 401,
      message: `Request is missing required authentication credential. ${CREDENTIAL}`,
      errors: [{ message: 'Login Required.', reason: 'required' }],
      details: [{ reason: 'CREDENTIALS_MISSING' }],
    },
  });
});

test.each([
  ['messages/18c0ffee18c0ffee', undefined],
  ['threads/18c0ffee18c0ffee', undefined],
  ['labels/Label_99', undefined],
  ['history?startHistoryId=1', undefined],
  ['POST messages/18c0ffee18c0ffee/trash', undefined],
  ['POST messages/18c0ffee18c0ffee/untrash', undefined],
  ['messages/18c0ffee18c0ffee/modify', { addLabelIds: ['STARRED'] }],
  ['threads/18c0ffee18c0ffee/modify', { addLabelIds: ['STARRED'] }],
])('%s names what is not there: 404 notFound', (path, body) => {
  const answer = ask(mailbox, path, { body });
  expect(answer.status).toBe(404);
  expect(json(answer)).toEqual({
    error: {
      code: 404,
      message: 'Requested entity was not found.',
      errors: [{ message: 'Requested entity was not found.', domain: 'global', reason: 'notFound' }],
      status: 'NOT_FOUND',
    },
  });
});

test.each([
  ['profile?foo=1', 'Unknown name "foo": Cannot bind query parameter'],
  ['messages?labelId=INBOX', 'Unknown name "labelId": Cannot bind query parameter'],
  ['history?startHistoryId=1&labelIds=INBOX', 'Unknown name "labelIds": Cannot bind query parameter'],
  ['messages?maxresults=1', 'Unknown name "maxresults": Cannot bind query parameter'],
  ['messages?maxResults=ten', `Invalid value at 'max_results' (TYPE_UINT32), "ten"`],
  ['messages?maxResults=-1', `Invalid value at 'max_results' (TYPE_UINT32), "-1"`],
  ['messages?maxResults=4294967296', 'TYPE_UINT32'],
  ['messages?includeSpamTrash=yes', `Invalid value at 'include_spam_trash' (TYPE_BOOL), "yes"`],
  ['messages?maxResults=1&maxResults=2', 'Proto field is not repeating'],
  ['messages?alt=media', `Invalid value at 'alt'`],
  [`messages/${id}?format=METADATA`, `Invalid value at 'format'`],
  [`threads/${id}?format=raw`, `Invalid value at 'format'`],
  ['history?startHistoryId=1&historyTypes=messagesAdded', `Invalid value at 'history_types'`],
])('%s is refused before Gmail sees it', (path, message) => {
  const answer = ask(mailbox, path);
  expect(answer).toMatchObject({ status: 400, units: 0 });
  expect(json(answer)).toMatchObject({
    error: {
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: expect.stringContaining(message),
      errors: [{ reason: 'invalid' }],
    },
  });
});

test.each([
  ['messages?labelIds=Inbox', undefined, 'Invalid label: Inbox'],
  ['messages?pageToken=17', undefined, 'Invalid pageToken'],
  ['messages?q=from:bo', undefined, 'The sandbox cannot search for from:bo'],
  ['messages/not-an-id', undefined, 'Invalid id value'],
  [`messages/${id}/modify`, { addLabelIds: ['Label_99'] }, 'Invalid label: Label_99'],
  [`messages/${id}/modify`, { removeLabelIds: ['SENT'] }, 'Invalid label: SENT'],
  [`messages/${draft}/modify`, { removeLabelIds: ['DRAFT'] }, 'Invalid label: DRAFT'],
  [`messages/${id}/modify`, {}, 'No label add or removes specified'],
  [
    `messages/${id}/modify`,
    { addLabelIds: ['STARRED'], removeLabelIds: ['STARRED'] },
    'Cannot both add and remove the same label',
  ],
  [`messages/${id}/modify`, { addLabelIds: Array(101).fill('STARRED') }, 'Too many labels specified'],
  ['messages/batchModify', { ids: [], addLabelIds: ['STARRED'] }, 'No message ids specified'],
  ['messages/batchModify', { ids: ['x'], addLabelIds: ['STARRED'] }, 'Invalid id value'],
  [
    'messages/batchModify',
    { ids: Array(1001).fill(id), addLabelIds: ['STARRED'] },
    'Too many message ids: at most 1000 may be given',
  ],
])('%s is refused by Gmail with 400 invalidArgument', (path, body, message) => {
  const answer = ask(mailbox, path, { body });
  expect(answer.status).toBe(400);
  expect(json(answer)).toEqual({
    error: {
      code: 400,
      message,
      errors: [{ message, domain: 'global', reason: 'invalidArgument' }],
      status: 'INVALID_ARGUMENT',
    },
  });
});

test.each([
  ['{', 'Invalid JSON payload received.'],
  ['[]', 'Root element must be a message.'],
  ['{"addLabelIDs":["STARRED"]}', 'Unknown name "addLabelIDs": Cannot find field.'],
  ['{"addLabelIds":"STARRED"}', `Invalid value at 'add_label_ids' (TYPE_STRING), "STARRED"`],
])('the body %s is refused', (body, message) => {
  const answer = ask(mailbox, `messages/${id}/modify`, { body });
  expect(answer.status).toBe(400);
  expect(json(answer)).toMatchObject({ error: { message: expect.stringContaining(message) } });
});

test('one’s own address stands for me; another’s is 403', () => {
  expect(ask(mailbox, '~Ada%40example.com/profile').status).toBe(200);
  const answer = ask(mailbox, '~bob@example.org/profile');
  expect(answer.status).toBe(403);
  expect(json(answer)).toMatchObject({
    error: {
      message: `Delegation denied for ${ADDRESS}`,
      errors: [{ reason: 'forbidden' }],
      status: 'PERMISSION_DENIED',
    },
  });
});

test('an account without a mailbox is 400 failedPrecondition', () => {
  const answer = ask(mailbox, 'profile', { as: callerWith('nobody@example.com', 'readonly') });
  expect(json(answer)).toMatchObject({
    error: { code: 400, message: 'Mail service not enabled', errors: [{ reason: 'failedPrecondition' }] },
  });
});

test.each(['inbox', 'messages/1/2', 'POST profile', `GET messages/${id}/trash`, `messages/${id}/attachments/1`])(
  'Gmail, as far as it is built, has no %s: 404 in HTML',
  (path) => {
    const answer = ask(mailbox, path);
    expect(answer).toMatchObject({ status: 404, units: 0, gmailMethod: undefined });
    expect(answer.headers['content-type']).toContain('text/html');
  },
);
