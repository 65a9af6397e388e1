import { fill, type HostileMessage, html, mail, multipart, TEXT_PART } from './hostile-message.ts';

const body = 'Still here.';
const SCRIPT = '<script>window.pwned=1;alert(1)</script>';
const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const file = (name: string, type = 'application/octet-stream'): string =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA`;

/** Mails that want to be taken for something else. */
export const DISGUISE: readonly HostileMessage[] = [
  mail('a script in every header', body, {
    from: `"${SCRIPT}" <${SCRIPT}@example.net>`,
    to: `"<img src=x onerror=alert(1)>" <ada@example.com>, ${SCRIPT}`,
    subject: `${SCRIPT}<img src=x onerror=alert(1)>`,
    headers: [
      `Cc: ${SCRIPT} <cc@example.com>`,
      `Reply-To: ${SCRIPT}`,
      `Message-ID: <${SCRIPT}@x>`,
      `X-Mailer: ${SCRIPT}`,
    ],
  }),
  mail('a name that poses as an address', body, { from: '"security@bank.example" <mallory@example.net>' }),
  mail('an encoded name that ends the address', body, {
    from: `${word('Bank <security@bank.example>')} <mallory@example.net>`,
  }),
  mail('a name of 100,000 characters', body, { from: `${word('Long '.repeat(20_000))} <mallory@example.net>` }),
  mail('a name that reads backwards', body, { from: `${word('\u202eknab ruoY\u202c \u2066x')} <mallory@example.net>` }),
  mail('nobody as the sender', body, { from: '' }),
  mail('a subject of a megabyte', body, { subject: 'Very long. '.repeat(95_000) }),
  mail('a subject of marks heaped on letters', `a${'\u0301'.repeat(20_000)} ${body}`, {
    subject: word(`Z${'\u0336\u0489\u0301'.repeat(2_000)}`),
  }),
  mail('a subject that starts another header', body, { subject: 'one\r\n =?UTF-8?Q?two=0D=0ABcc:_x@evil.example?=' }),
  mail('direction overrides in the text', `\u202eThis reads backwards\u202c \u2067 and this \u2069${body}\u202e`),
  mail('a flood of characters of no width', `${'\u200b\u200c\u200d\u2060\ufeff\u00ad'.repeat(10_000)}${body}`),
  html(
    'hidden text',
    '<div style="display:none">hidden one</div><p hidden>hidden two</p><span style="font-size:0">hidden three</span><i style="opacity:0">hidden four</i><b style="max-height:0px;overflow:hidden">hidden five</b><u style="visibility:hidden">hidden six</u>',
  ),
  html('a link that names another host', '<a href="https://evil.example/login">https://bank.example/login</a>'),
  html(
    'a link that hides its host behind another',
    '<a href="https://bank.example@evil.example/">https://bank.example@evil.example/</a>',
  ),
  html('a link by a letter that looks alike', '<a href="https://\u0430pple.example/">https://\u0430pple.example/</a>'),
  html(
    'a link with a host of many parts',
    `<a href="https://bank.example.${'a.'.repeat(100)}evil.example/">bank.example</a>`,
  ),
  html(
    'links written as no parser expects',
    '<a href="https:\\\\evil.example\\@bank.example">one</a> <a href="https://bank\u3002example">two</a> <a href="https:evil.example">three</a> <a href="\thttps://ev\nil.example">four</a> <a href="//evil.example">five</a> <a href="https://0x7f.1/">six</a>',
  ),
  html('a link of 100,000 characters', `<a href="https://evil.example/${'x'.repeat(100_000)}">a long way</a>`),
  html(
    'buttons that look like ours',
    '<div role=alert class="banner" style="position:fixed;inset:0;z-index:9999">Tidings: your session has ended</div><button type=submit>Sign in with Google</button><div class="visually-hidden">heard</div>',
  ),
  html(
    'directions of its own',
    '<bdo dir=rtl>backwards</bdo><div dir=rtl style="unicode-bidi:bidi-override">and this</div><marquee direction=right>moves</marquee><blink>blinks</blink>',
  ),
  multipart('attachments by misleading names', [
    TEXT_PART,
    file('invoice\u202efdp.exe'),
    file('../../../etc/passwd'),
    file('CON.txt            .exe'),
    file('<img src=x onerror=alert(1)>.html', 'text/html'),
    file(`${'a'.repeat(500)}.pdf`, 'application/pdf'),
    file('', 'x'),
    file('photo.png', 'image/svg+xml'),
  ]),
  multipart('a thousand attachments', [TEXT_PART, ...Array.from({ length: 1_000 }, (_, at) => file(`${at}.bin`))]),
  mail('a thousand recipients', body, {
    to: fill(30_000, (at) => `Person ${at} <p${at}@example.com>, `).replace(/, $/, ''),
  }),
];
