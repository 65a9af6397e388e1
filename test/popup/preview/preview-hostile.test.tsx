// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { messagePayload } from '../../../sandbox/gmail/methods/message-payload.ts';
import { parseMail } from '../../../sandbox/mailbox/mime/parse-mail.ts';
import type { MessageBody } from '../../../src/core/mailbox/message-body.ts';
import { readFullMessage } from '../../../src/gmail/message/full-message.ts';
import { contentOf } from '../../../src/popup/preview/content/content.ts';
import type { Block } from '../../../src/popup/preview/text/blocks.ts';
import { chooseText } from '../../../src/popup/preview/text/choose/choose-text.ts';
import { reduceHtml } from '../../../src/popup/preview/text/html/reduce-html.ts';
import { readableText } from '../../../src/popup/preview/text/readable-text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { HOSTILE_MESSAGES } from '../../e2e/hostile-messages.ts';
import { drawnPreview } from './drawn-preview.tsx';
import { said } from './said.ts';

// Controls but tab and line feed; what turns or hides text.
const NOT_TO_BE_SEEN = /[^\P{Cc}\t\n]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const all = Object.values(HOSTILE_MESSAGES).flat();

/** The body as the background would keep it. */
async function bodyOf(raw: string | Uint8Array): Promise<MessageBody> {
  const read = readFullMessage('1', { payload: messagePayload('1', await parseMail(raw)) });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const links = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'quote'
      ? links(block.blocks)
      : block.spans.flatMap((span) => (span.kind === 'link' ? span.href : [])),
  );

test('there are more than a hundred, each with a name of its own', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each(all)('$name: can be read, and is clean', async ({ raw, says }) => {
  const { text } = contentOf(await bodyOf(raw));
  const { blocks } = readableText(chooseText(text ?? { stretches: [], isCut: false }));
  const read = said(blocks);
  // Not by toContain: it would print all of it.
  expect(says === undefined || read.includes(says)).toBe(true);
  expect(read.match(NOT_TO_BE_SEEN)).toBeNull();
  expect(read.isWellFormed()).toBe(true);
  for (const link of links(blocks)) expect(link).toMatch(/^https?:\/\/./);
});

test.each(all.filter(({ raw }) => raw.length < 30_000))('$name: is drawn as text and links', async ({ raw }) => {
  const root = drawnPreview({ body: await bodyOf(raw) });
  const names = [...root.querySelectorAll('.preview *')].map(({ localName }) => localName);
  const allowed = 'a bdi blockquote details div li p s span strong summary time ul'.split(' ');
  expect([...new Set(names)].filter((name) => !allowed.includes(name))).toEqual([]);
  const attributes = [...root.querySelectorAll('.preview *')].flatMap((element) => element.getAttributeNames());
  expect([...new Set(attributes)].filter((name) => /^on|^style$|^src|^id$/.test(name))).toEqual([]);
  for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
});

test.each(all)(
  '$name: what a browser parses has our marks alone, few within each other, and is made at once',
  async ({ raw }) => {
    const { text } = contentOf(await bodyOf(raw));
    const started = cpuTime();
    const { reduced } = reduceHtml(text === undefined ? '' : chooseText(text).source);
    expect(cpuTime() - started).toBeLessThan(500);
    const tags = [...reduced.matchAll(/<(\/?)([^\s>]*)( [a-z]+="[^"]*")?>/g)];
    expect(reduced.match(/</g)?.length ?? 0).toBe(
      tags.length +
        (reduced
          .match(/="[^"]*"/g)
          ?.join('')
          .match(/</g)?.length ?? 0),
    );
    const open: string[] = [];
    let deepest = 0;
    for (const [, isEnd, name = ''] of tags) {
      expect(name).toMatch(/^t-[a-z]+$/);
      if (isEnd) expect(open.pop()).toBe(name);
      else open.push(name);
      deepest = Math.max(deepest, open.length);
    }
    expect(open).toEqual([]);
    expect(deepest).toBeLessThan(500);
  },
);
