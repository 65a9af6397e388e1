import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { contentOf } from '../../../src/popup/preview/content/content.ts';
import { chooseText } from '../../../src/popup/preview/text/choose/choose-text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { multipart, text } from './mime.ts';

const ID = '18c0ffee18c0ffee';
const SOON = 1_000;

function timed<Value>(act: () => Value): Value {
  const start = cpuTime();
  const value = act();
  expect(cpuTime() - start).toBeLessThan(SOON);
  return value;
}

/** What is read in the popup of a message that the background has read. */
function sourceOf(body: unknown): string | undefined {
  const message = readFullMessage(ID, body);
  if (!message.ok) throw new Error(message.problem.kind);
  const { text: found } = contentOf(message.value);
  return found && chooseText(found).source;
}

const ofPart = (part: unknown): unknown => ({ payload: { mimeType: 'multipart/mixed', parts: [part] } });

test.each<[unknown, string]>([
  [undefined, 'messages.get'],
  [[], 'messages.get'],
  [{ payload: [] }, 'messages.get: payload'],
  [{ payload: {} }, 'messages.get: payload'],
  [{ payload: { mimeType: 'text/plain', body: [] } }, 'messages.get: payload.body'],
  [{ payload: { mimeType: 'text/plain', headers: [[]] } }, 'messages.get: payload.headers.0'],
  [{}, 'messages.get: payload'],
  [{ payload: null }, 'messages.get: payload'],
  [{ payload: { mimeType: 1 } }, 'messages.get: payload.mimeType'],
  [{ payload: { headers: [{ name: 'To' }] } }, 'messages.get: payload.headers.0.value'],
  [{ payload: { body: { size: -1 } } }, 'messages.get: payload.body.size'],
  [{ payload: { body: { size: '12' } } }, 'messages.get: payload.body.size'],
  [{ payload: { body: { data: 'a*b' } } }, 'messages.get: payload.body.data'],
  [{ payload: { parts: {} } }, 'messages.get: payload.parts'],
  [ofPart(null), 'messages.get'],
  [ofPart({ filename: ['a'] }), 'messages.get: filename'],
  [ofPart({ body: { attachmentId: 5 } }), 'messages.get: body.attachmentId'],
])('%j is no message, and the field that is wrong is named', (body, detail) => {
  expect(readFullMessage(ID, body)).toEqual({ ok: false, problem: { kind: 'server', detail } });
});

const anyPart = fc.letrec<{ part: unknown; parts: unknown }>((tie) => ({
  part: fc.record(
    {
      mimeType: fc.oneof(
        fc.constantFrom('text/plain', 'TEXT/HTML', 'multipart/mixed', 'multipart/alternative', 'message/rfc822'),
        fc.anything(),
      ),
      filename: fc.oneof(fc.string(), fc.anything()),
      headers: fc.oneof(
        fc.array(
          fc.record({
            name: fc.constantFrom('To', 'Cc', 'content-type', 'Content-Disposition'),
            value: fc.oneof(fc.string(), fc.constant('text/plain; charset="shift_jis"'), fc.constant('a, "b <c@d>;')),
          }),
        ),
        fc.anything(),
      ),
      body: fc.oneof(
        fc.record(
          { data: fc.oneof(fc.base64String(), fc.string(), fc.anything()), size: fc.nat(), attachmentId: fc.string() },
          { requiredKeys: [] },
        ),
        fc.anything(),
      ),
      parts: tie('parts'),
    },
    { requiredKeys: [] },
  ),
  parts: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('part'), { maxLength: 4 }), fc.anything()),
}));

describe('whatever stands in the place of a message', () => {
  test('gives a result, bounded and plain, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ payload: anyPart.part })), (body) => {
        const result = readFullMessage(ID, body);
        if (!result.ok) {
          expect(result.problem.kind).toBe('server');
          return;
        }
        const { to, cc, parts } = result.value;
        const { text: found, attachments } = contentOf(result.value);
        expect(JSON.stringify([parts, found ?? '']).length).toBeLessThanOrEqual(1_000_000);
        expect(Math.max(attachments.length, to.listed.length, cc.listed.length)).toBeLessThanOrEqual(100);
        expect(result.value).toEqual(JSON.parse(JSON.stringify(result.value)));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('ten thousand parts inside each other are read in no time, as deep as anybody writes mail', () => {
  const levels = Array.from({ length: 10_000 }, (_, level) => JSON.stringify(text(`Level ${level}`)));
  const open = levels.map((level) => `{"mimeType":"multipart/mixed","parts":[${level},`).join('');
  const body: unknown = JSON.parse(`{"payload":${open}{}${']}'.repeat(10_000)}}`);
  const source = timed(() => sourceOf(body));
  expect(source).toMatch(/^Level 0\n\nLevel 1\n/);
  expect(source).not.toContain('Level 1000');
});

test('a hundred thousand parts beside each other are read in no time', () => {
  const parts = Array.from({ length: 100_000 }, () => text('Hi'));
  expect(timed(() => sourceOf({ payload: multipart('mixed', ...parts) }))).toMatch(/^Hi\n\nHi/);
});

test.each([
  ['plain', text('ä\u20ac🦊 '.repeat(500_000))],
  ['html', text('<p>'.repeat(1_700_000), 'text/html')],
  ['spaces', text(' '.repeat(5_000_000))],
])('five megabytes of %s are read in no time', (_what, payload) => {
  expect(() => timed(() => sourceOf({ payload }))).not.toThrow();
});
