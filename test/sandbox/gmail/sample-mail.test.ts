import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSampleMail } from '../../../sandbox/mail/load-sample-mail.ts';
import { SAMPLE_ACCOUNTS } from '../../../sandbox/mail/sample-accounts.ts';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { headerOf } from '../../../sandbox/mailbox/mime/mail-header.ts';
import type { MimePart } from '../../../sandbox/mailbox/mime/mime-part.ts';
import { ask, json } from './ask-gmail.ts';

const NOW = Date.UTC(2030, 5, 1, 12);
const MAIL = join(import.meta.dirname, '../../../sandbox/mail');

const filled = await Promise.all(
  SAMPLE_ACCOUNTS.map(async (account) => {
    const mailbox = createMailbox({ ...account, now: () => NOW });
    await loadSampleMail(mailbox, NOW);
    return mailbox;
  }),
);
const [ada] = filled;
if (ada === undefined) throw new Error('There is a main account');

const subjects = ada.messages().map(({ headers }) => headerOf(headers, 'Subject'));
const senders = ada.messages().map(({ headers }) => headerOf(headers, 'From') ?? '');

test('there are at least 45 mails, all of them plain ASCII on disk', () => {
  const files = SAMPLE_ACCOUNTS.flatMap(({ address }) =>
    readdirSync(join(MAIL, address)).map((name) => readFileSync(join(MAIL, address, name))),
  );
  expect(files.length).toBeGreaterThanOrEqual(45);
  expect(files.filter((bytes) => bytes.some((byte) => byte > 126))).toEqual([]);
  expect(filled.map((mailbox) => mailbox.totals().messages).reduce((sum, count) => sum + count)).toBe(files.length);
});

test('the main account has 31 unread mails in its inbox, and read, archived, sent, draft, spam and trashed ones', () => {
  expect(ada.counts('INBOX')).toMatchObject({ messagesUnread: 31, messagesTotal: 37 });
  expect(ada.unread('INBOX')).toHaveLength(31);
  expect(ada.unread()).toHaveLength(33);
  for (const label of ['SENT', 'DRAFT', 'SPAM', 'TRASH', 'STARRED', 'IMPORTANT', 'CATEGORY_PROMOTIONS', 'Label_1']) {
    expect(ada.counts(label).messagesTotal, label).toBeGreaterThan(0);
  }
});

test('every mail is minutes to days old, by its Date header and to Gmail', () => {
  for (const { headers, internalDate } of filled.flatMap((mailbox) => mailbox.messages())) {
    expect(NOW - internalDate).toBeGreaterThan(60_000);
    expect(NOW - internalDate).toBeLessThan(5 * 86_400_000);
    expect(Date.parse(headerOf(headers, 'Date') ?? '')).toBe(internalDate);
  }
});

test('no mail tells which labels the sandbox gave it', () => {
  const names = filled.flatMap((mailbox) =>
    mailbox.messages().flatMap(({ headers }) => headers.map(({ name }) => name)),
  );
  expect(names).not.toContain('X-Gmail-Labels');
});

test.each([
  ['UTF-8 Q with an emoji', 'Tüten für den Schulbasar 🧁'],
  ['ISO-2022-JP', '来週の打ち合わせについて'],
  ['KOI8-R', 'Фотографии с Байкала'],
  ['ISO-8859-1', 'Réunion parents-professeurs : créneaux à réserver'],
  ['ISO-8859-2', 'Zdjęcia z Zakopanego i jedna prośba'],
  ['Arabic', 'العشاء يوم الخميس؟ 🌙'],
  ['Hebrew', 'תודה על העוגה! 🎂'],
  ['markup', `<img src=x onerror="document.title='owned'"> & <b>bold</b> </title><svg/onload=alert(1)>`],
  ['nothing', undefined],
])('a subject in %s arrives decoded', (_what, subject) => {
  expect(subjects).toContain(subject);
});

test.each([
  '"Doe, Jane" <jane.doe@example.com>',
  'ticket-office@railways.example',
  'نور حدّاد <noor@example.net>',
  '田中 直美 <naomi.tanaka@example.net>',
])('a sender may be %s', (sender) => {
  expect(senders).toContain(sender);
});

test('hostile text arrives as it was sent: controls, bidirectional overrides, an address as a name', () => {
  expect(subjects.some((subject) => subject?.includes('\0') && subject.includes('\b'))).toBe(true);
  expect(subjects.some((subject) => subject?.includes('\u202e'))).toBe(true);
  expect(senders).toContain('"security@nordlicht.example <security@nordlicht.example>" <winner@hostile.example>');
  expect(subjects.filter((subject) => subject?.length === 300)).toHaveLength(1);
});

test('a conversation of four mails is one thread', () => {
  const sizes = ada.messages().map(({ threadId }) => ada.thread(threadId).length);
  expect(sizes.filter((size) => size > 1)).toEqual([4, 4, 4, 4]);
});

test('every mail can be read in every format', () => {
  for (const { id, labels } of ada.messages()) {
    for (const format of ['minimal', 'metadata', 'full', 'raw']) {
      expect(json(ask(ada, `messages/${id}?format=${format}`))).toMatchObject({ id, labelIds: [...labels] });
    }
  }
});

test('files that came with a mail keep their names, in any alphabet', () => {
  const namesIn = ({ filename, parts }: MimePart): string[] => [filename, ...parts.flatMap(namesIn)];
  const names = ada.messages().flatMap(({ content }) => namesIn(content.mime));
  expect(names).toEqual(
    expect.arrayContaining([
      'ticket-7K2-QPD.pdf',
      'Nebenkosten 2025 – Übersicht.pdf',
      'ice-at-olkhon.png',
      'invoice\u202efdp.exe',
    ]),
  );
});
