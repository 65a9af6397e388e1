// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { TextFormat } from '../../../src/core/mailbox/message-body.ts';
import type { Relation } from '../../../src/popup/preview/text/quotes/relation.ts';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { said } from './said.ts';

function reads(format: TextFormat, source: string, relation: Relation = 'answer'): string {
  const { blocks, folded } = readableText({ format, source, isCut: false }, relation);
  return said(blocks, folded);
}

const ADA = 'Ada Lovelace <ada@example.com>';
const GRACE = 'Grace Hopper <grace@example.org>';

/** The rule and the names of four headers. */
const OUTLOOKS: readonly (readonly [string, string, string, string, string])[] = [
  ['-----Original Message-----', 'From', 'Sent', 'To', 'Subject'],
  ['________________________________', 'From', 'Date', 'To', 'Subject'],
  ['-----Ursprüngliche Nachricht-----', 'Von', 'Gesendet', 'An', 'Betreff'],
  ["-----Message d'origine-----", 'De ', 'Envoyé ', 'À ', 'Objet '],
  ['-----Mensaje original-----', 'De', 'Enviado el', 'Para', 'Asunto'],
  ['-----Messaggio originale-----', 'Da', 'Inviato', 'A', 'Oggetto'],
  ['-----Oorspronkelijk bericht-----', 'Van', 'Verzonden', 'Aan', 'Onderwerp'],
  ['-----Mensagem original-----', 'De', 'Enviada em', 'Para', 'Assunto'],
  ['-----Original Message-----', '差出人', '送信日時', '宛先', '件名'],
  ['-----Oryginalna wiadomość-----', 'Od', 'Wysłano', 'Do', 'Temat'],
  ['-----Исходное сообщение-----', 'От', 'Отправлено', 'Кому', 'Тема'],
  ['-----Ursprungligt meddelande-----', 'Från', 'Skickat', 'Till', 'Ämne'],
  ['-----Oprindelig meddelelse-----', 'Fra', 'Sendt', 'Til', 'Emne'],
  ['-----الرسالة الأصلية-----', 'من', 'تاريخ الإرسال', 'إلى', 'الموضوع'],
  ['-----הודעה מקורית-----', 'מאת', 'נשלח', 'אל', 'נושא'],
  ['-----邮件原件-----', '发件人', '发送时间', '收件人', '主题'],
  ['-----Orijinal İleti-----', 'Kimden', 'Gönderildi', 'Kime', 'Konu'],
];

describe.each(OUTLOOKS)('%s %s', (rule, from, sent, to, subject) => {
  const headers = [`${from}: ${ADA}`, `${sent}: 2 November 2026 10:00`, `${to}: ${GRACE}`, `${subject}: Day`];
  const escaped = headers.map((header) => header.replace('<', '&lt;').replace(/^[^:]*:/, '<b>$&</b>'));

  test('begins a quote in a plain text, its rule with it', () => {
    const source = `Fine with me.\nGrace\n\n${rule}\n${headers.join('\n')}\n\nThursday?\nOr Friday?`;
    expect(reads('plain', source)).toBe(`Fine with me.\nGrace¶▸{${rule}\n${headers.join('\n')}¶Thursday?\nOr Friday?}`);
  });

  test('and without the rule, or a blank line', () => {
    const source = `Fine with me.\n${headers.join('\n')}\n\nThursday?`;
    expect(reads('plain', source)).toBe(`Fine with me.¶▸{${headers.join('\n')}¶Thursday?}`);
  });

  test('begins a quote in HTML', () => {
    const source = `<p class=MsoNormal>Fine.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal>${escaped.join('<br>')}</p></div></div><p class=MsoNormal>Thursday?</p>`;
    expect(reads('html', source)).toBe(`Fine.¶▸{${headers.join('\n')}¶Thursday?}`);
  });

  test('is no quote in a message that passes another on', () => {
    const source = `See below.\n\n${rule}\n${headers.join('\n')}\n\nThursday?`;
    expect(reads('plain', source, 'forward')).toBe(`See below.¶${rule}\n${headers.join('\n')}¶Thursday?`);
  });
});

test('Outlook on the web begins a quote with its headers', () => {
  const source =
    '<div>Yes<hr><div id=divRplyFwdMsg><b>From:</b> Ada<br><b>Sent:</b> today<br><b>Subject:</b> Day</div>Well?</div>';
  expect(reads('html', source)).toBe('Yes¶▸{From: Ada\nSent: today\nSubject: Day\nWell?}');
});

test('headers in paragraphs of their own, with recipients over several lines, begin a quote', () => {
  const source = `<p>Fine.</p><p>*From:* Ada</p><p>*To:* Grace,<br>Jean,<br>Betty</p><p>*Subject:* Day</p><p>When?</p>`;
  expect(reads('html', source)).toBe('Fine.¶▸{*From:* Ada¶*To:* Grace,\nJean,\nBetty¶*Subject:* Day¶When?}');
});

test.each([
  ['a form', 'Name: Ada\nEmail: ada@example.com\nDate: 2 November 2026\nSubject: Day'],
  ['a parcel', 'From: Zurich\nTo: Bern\nWeight: 2 kg'],
  ['a sentence', 'From: what I hear, it rains.\nSubject to change.'],
])('%s is no quote', (_, source) => {
  expect(reads('plain', source)).toBe(source);
});

describe('what was passed on is content', () => {
  const headers = `From: ${ADA}\nDate: Mon, 2 Nov 2026 at 10:00\nSubject: Rooms\nTo: ${GRACE}`;
  const lines = headers.replaceAll('<', '&lt;').replaceAll('\n', '<br>');

  test.each([
    '---------- Forwarded message ---------',
    '-------- Weitergeleitete Nachricht --------',
    '---------- Message transféré ---------',
    '---------- Mensaje reenviado ---------',
    '---------- Messaggio inoltrato ---------',
    '---------- Doorgestuurd bericht ---------',
    '---------- Mensagem encaminhada ---------',
    '---------- Vidarebefordrat meddelande ---------',
    '---------- Wiadomość przekazana dalej ---------',
    '---------- Пересылаемое сообщение ---------',
    '---------- 転送メッセージ ---------',
    '---------- رسالة معاد توجيهها ---------',
  ])('%s', (line) => {
    for (const relation of ['new', 'answer', 'forward', undefined] as const) {
      expect(reads('plain', `Look.\n\n${line}\n${headers}\n\nOne.\nTwo.`, relation)).toBe(
        `Look.¶${line}\n${headers}¶One.\nTwo.`,
      );
      expect(
        reads(
          'html',
          `Look.<div class=gmail_quote><div class=gmail_attr>${line}<br>${lines}</div>One.</div>`,
          relation,
        ),
      ).toBe(`Look.\n${line}\n${headers}\nOne.`);
    }
  });

  test('also where a program marks it as a quote', () => {
    const source = `Look.<blockquote type=cite><div>Begin forwarded message:</div><br><div>${lines}</div><br><div>One.</div></blockquote>`;
    expect(reads('html', source, 'forward')).toBe(`Look.¶Begin forwarded message:¶${headers}¶One.`);
  });

  test('and what it quotes itself is folded', () => {
    const source = `Look.\n\n---------- Forwarded message ---------\n${headers}\n\nOne.\n\nOn 1 Nov 2026 Grace wrote:\n> Which?`;
    expect(reads('plain', source, 'forward')).toMatch(/One\.¶▸\{On 1 Nov 2026 Grace wrote:¶Which\?\}$/);
  });

  test('a quote in a message that passes on nothing else is what it passes on', () => {
    expect(reads('html', '<p>Look.</p><blockquote>One.</blockquote>', 'forward')).toBe('Look.¶{One.}');
  });
});

test.each([
  ['headers', 'From: a\nTo: b\nSubject: c\n'.repeat(8_000)],
  ['forwards', '-----Forwarded message-----\nFrom: a\nTo: b\nSubject: c\n'.repeat(4_000)],
  ['a rule', `${'-'.repeat(199_000)}x:\n> a`],
  ['spaces', `${' '.repeat(199_000)}x:\n> a`],
  ['introductions', 'On 2 Nov 2026 Ada wrote:\n> a\n'.repeat(6_000)],
])('200,000 characters of %s are read at once', (_, source) => {
  const started = cpuTime();
  reads('plain', source);
  expect(cpuTime() - started).toBeLessThan(1_500);
});
