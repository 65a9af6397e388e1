// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { clientFile, GOOD, REDIRECT_URI, REFUSED_FILES } from '../../core/account/refused-files.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { type OpenPage, openPage } from '../open-page.tsx';
import { CLIENT, storedAccounts } from '../stored.ts';

const SAVED = { command: 'setClient', args: [GOOD.client.id, GOOD.client.secret] } as const;

/** Answers as the background does, and stores the client. */
const saves: NonNullable<Parameters<typeof openPage>[0]>['answer'] = async (_message, { local }) => {
  await local.set({ client: GOOD.client });
  return undefined;
};

const fileOf = (content: BlobPart): File => new File([content], 'client_secret_1.json', { type: 'application/json' });

async function drop(page: OpenPage, files: readonly File[], text = ''): Promise<void> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files, getData: () => text },
  });
  await page.after(() => void one(page.root, '.drop-zone').dispatchEvent(event));
  // Else the browser leaves the page for the file.
  expect(event.defaultPrevented).toBe(true);
}

async function choose(page: OpenPage, files: readonly File[]): Promise<void> {
  const input = one(page.root, 'input[type=file]');
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  await page.after(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

async function paste(page: OpenPage, text: string): Promise<void> {
  const field = one(page.root, '.pasted textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  await page.after(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.after(() => control(page.root, 'Use this text').click());
}

const flaw = (page: OpenPage): string => textOf(one(page.root, '.file-flaw'));

test.each([
  ['dropped', (page: OpenPage) => drop(page, [fileOf(clientFile())])],
  ['dropped as text', (page: OpenPage) => drop(page, [], clientFile())],
  ['chosen', (page: OpenPage) => choose(page, [fileOf(clientFile())])],
  ['pasted', (page: OpenPage) => paste(page, clientFile())],
])('a file that is %s sets up the client', async (_how, give) => {
  const page = await openPage({ answer: saves });
  await give(page);
  expect(page.asked).toEqual([SAVED]);
  expect(textOf(one(page.root, '#client'))).toContain('Saved.');
  expect(page.root.outerHTML).not.toContain(GOOD.client.secret);
});

test('the links to the console lead to the project of the file, later to that of the client', async () => {
  const links = (root: HTMLElement) =>
    [...root.querySelectorAll<HTMLAnchorElement>('.steps a')].map(({ href }) => href);
  const page = await openPage({ answer: saves });
  await drop(page, [fileOf(clientFile())]);
  expect(links(page.root)).toHaveLength(6);
  expect(links(page.root).every((href) => href.endsWith(`?project=${GOOD.project}`))).toBe(true);
  const later = await openPage({ local: { client: CLIENT } });
  expect(links(later.root).every((href) => href.endsWith('?project=1234'))).toBe(true);
});

test.each(REFUSED_FILES)(
  '%s is refused in words that name the place, and changes nothing',
  async (_what, text, found) => {
    const page = await openPage({ local: storedAccounts([{}]) });
    const stored = async () => JSON.stringify([await page.local.getAll(), await page.session.getAll()]);
    const before = await stored();
    await page.after(() => control(page.root, 'Change').click());
    await drop(page, [fileOf(text)]);
    const said = flaw(page);
    expect(said).toContain('Nothing was changed.');
    if ('path' in found) expect(said).toContain(found.path);
    if ('line' in found) expect(said).toContain(`line ${found.line}, column ${found.column}`);
    expect(page.asked).toEqual([]);
    expect(await stored()).toBe(before);
  },
);

test.each([
  ['two files', [fileOf(clientFile()), fileOf(clientFile())], 'one file at a time'],
  ['nothing', [], "can't be read as text"],
  ['UTF-16', [fileOf(new Uint8Array([0xff, 0xfe, 0x7b, 0]))], "can't be read as text"],
  ['a file that is gone', [unreadable({ size: 10 })], "can't be read as text"],
  ['a huge file, which is not read', [unreadable({ size: 64_001 })], 'larger than 64 kB'],
])('%s: refused', async (_what, files, words) => {
  const page = await openPage();
  await drop(page, files);
  expect(flaw(page)).toContain(words);
  expect(page.asked).toEqual([]);
});

test('too much pasted text is refused, not cut off', async () => {
  const page = await openPage();
  await paste(page, clientFile().padEnd(64_001));
  expect(flaw(page)).toContain('larger than 64 kB');
});

test('a missing redirect URI is shown with what is there and the way to add it; then the client can be used', async () => {
  const uris = [...Array(7).keys()].map((at) => `https://${at}.example/${'x'.repeat(200)}`);
  const page = await openPage({ answer: saves });
  await choose(page, [fileOf(clientFile({ redirect_uris: uris }))]);
  expect(flaw(page)).toContain(REDIRECT_URI);
  expect(flaw(page)).toContain('https://4.example/');
  expect(flaw(page)).not.toContain('https://5.example/');
  const { href } = one(page.root, '.file-flaw a') as HTMLAnchorElement;
  expect(href).toBe(`https://console.cloud.google.com/auth/clients/${GOOD.client.id}?project=${GOOD.project}`);
  await page.after(() => control(page.root, "I've added it: use this client").click());
  expect(page.asked).toEqual([SAVED]);
});

test('a client that the background refuses is told at its place', async () => {
  const page = await openPage({ answer: () => ({ ok: false, problem: 'secret-shape' }) });
  await drop(page, [fileOf(clientFile())]);
  expect(flaw(page)).toContain('web.client_secret');
});

test('without an answer the page says so, and saves again on request', async () => {
  const deaths = [new Error('gone')];
  const page = await openPage({ answer: () => deaths.splice(0).map((death) => Promise.reject(death))[0] });
  await drop(page, [fileOf(clientFile())]);
  expect(textOf(page.root)).toContain("Tidings didn't respond");
  await page.after(() => control(page.root, 'Try again').click());
  expect(page.asked).toEqual([SAVED, SAVED]);
});

test('a good file takes the flaw of the one before with it', async () => {
  const page = await openPage();
  await drop(page, [fileOf('{')]);
  expect(flaw(page)).toContain('line 1, column 2');
  await drop(page, [fileOf(clientFile())]);
  expect(flaw(page)).toBe('');
});

/** A file whose content can't be had. */
function unreadable({ size }: { readonly size: number }): File {
  return Object.defineProperties(fileOf(''), {
    size: { value: size },
    arrayBuffer: { value: () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
  });
}
