import { type HostileMessage, html, mail, multipart, TEXT_PART } from './hostile-message.ts';

const nothing = { says: undefined };
const bytes = (message: HostileMessage): HostileMessage => ({
  ...message,
  // One byte a character: what is no UTF-8 is sent as it stands.
  raw: Buffer.from(String(message.raw), 'latin1'),
});

/** Mails that no program should send. */
export const BROKEN: readonly HostileMessage[] = [
  html('an unclosed comment', '<p>Still here.</p><!-- and the rest'),
  html('an unclosed tag', '<p>Still here.</p><img alt="never closed'),
  html('an unclosed style', '<p>Still here.</p><style>p{'),
  html('an unclosed title', '<p>Still here.</p><title>and'),
  html('tags closed in the wrong order', '<b><i><p><a href=https://a.example><table></b></a></i><td></p></table>'),
  html('references to what is no character', '&#0;&#xD800;&#x110000;&#99999999999;&#xFFFE;&nosuch;&amp;amp;'),
  html('NUL bytes', '<scr\0ipt>alert(1)</scr\0ipt><p>a\0b</p><a href="java\0script:alert(1)">x</a>'),
  html(
    'a document within a document',
    '</body></html><!DOCTYPE html><html><head><title>Again</title></head><body onload="window.pwned=1">',
  ),
  html('frames in the place of a body', '<frameset rows="50%,*"><frame src="https://evil.example/"></frameset>'),
  html('plaintext', '<p>Still here.</p><plaintext><script>alert(1)</script>'),
  mail('HTML that calls itself plain', '<p>Still here.</p><script>window.pwned=1</script>'),
  mail('a charset that does not exist', 'Still here. é', { type: 'text/plain; charset=x-no-such-charset' }),
  bytes(mail('bytes that are no UTF-8', 'Still here. \xff\xfe\xc0\xaf\xed\xa0\x80')),
  mail('half of an emoji', 'Still here. \ud83d', { type: 'text/plain; charset=utf-16', says: undefined }),
  mail('broken base64', 'U3RpbGwgaGVyZS4*!?=', { encoding: 'base64', says: undefined }),
  mail('broken quoted-printable', 'Still here. =ZZ =4 =\r\n=', { encoding: 'quoted-printable' }),
  mail('an encoding that does not exist', 'Still here.', { encoding: 'x-rot13' }),
  mail('nothing but white space', ' \t\r\n\u00a0\u200b\r\n', nothing),
  mail('nothing at all', '', nothing),
  multipart('parts without an end', [TEXT_PART.replace('Still', 'Still')], {
    type: 'multipart/mixed; boundary="edge"; boundary=other',
  }),
  multipart('empty parts', ['', '\r\n', 'Content-Type: text/html\r\n\r\n', TEXT_PART]),
  multipart('a mail within a mail within a mail', [
    TEXT_PART,
    `Content-Type: message/rfc822\r\n\r\nSubject: <script>alert(1)</script>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\nContent-Type: text/html\r\n\r\n<script>window.pwned=1</script>\r\n--b--`,
  ]),
  multipart(
    'two texts of one mail that disagree',
    [TEXT_PART, 'Content-Type: text/html\r\n\r\n<p>Other words</p><script>window.pwned=1</script>'],
    { type: 'multipart/alternative; boundary=edge' },
  ),
  {
    name: 'a boundary that never comes',
    raw: 'From: m@example.net\r\nSubject: a boundary that never comes\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nno part at all',
    says: undefined,
  },
  { name: 'no header at all', raw: '\r\nStill here.', says: undefined },
];
