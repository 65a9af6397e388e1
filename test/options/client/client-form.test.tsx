// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fail } from '../../../src/core/result.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { type OpenPage, openPage } from '../open-page.tsx';
import { CLIENT } from '../stored.ts';

function field(root: ParentNode, label: 'Client ID' | 'Client secret'): HTMLInputElement {
  const labels = [...root.querySelectorAll('label')].filter((each) => each.textContent === label);
  const input = document.getElementById(labels[0]?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

async function type(page: OpenPage, label: 'Client ID' | 'Client secret', value: string): Promise<void> {
  const input = field(page.root, label);
  await page.after(() => input.focus());
  await page.after(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (page: OpenPage, name: string) => page.after(() => control(page.root, name).click());

/** What is read aloud with a field beyond its label. */
function described(input: HTMLInputElement): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' | ');
}

test.each([
  ['', '', 'Paste the client ID here.', 'Paste the client secret here.'],
  ['1234-abc', CLIENT.secret, 'complete client ID', undefined],
  [CLIENT.secret, CLIENT.id, 'This is the client secret', 'This is the client ID'],
  [CLIENT.id, 'GOCSPX-••••', undefined, 'complete client secret'],
])(
  'saving “%s” and “%s” says what is wrong beside each field, and keeps what was typed',
  async (id, secret, idFlaw, secretFlaw) => {
    const page = await openPage();
    await type(page, 'Client ID', id);
    await type(page, 'Client secret', secret);
    await press(page, 'Save');
    for (const [label, flaw, typed] of [
      ['Client ID', idFlaw, id],
      ['Client secret', secretFlaw, secret],
    ] as const) {
      const input = field(page.root, label);
      expect(input.value).toBe(typed);
      expect(input.getAttribute('aria-invalid')).toBe(String(flaw !== undefined));
      if (flaw !== undefined) expect(described(input)).toContain(flaw);
    }
    expect(document.activeElement).toBe(field(page.root, idFlaw === undefined ? 'Client secret' : 'Client ID'));
    expect(page.asked).toEqual([]);
  },
);

test('a wrong value is told on leaving its field, an empty one is not, and both are taken back on typing', async () => {
  const page = await openPage();
  await type(page, 'Client ID', 'wrong');
  await page.after(() => field(page.root, 'Client ID').blur());
  await page.after(() => field(page.root, 'Client secret').focus());
  await page.after(() => field(page.root, 'Client secret').blur());
  expect(described(field(page.root, 'Client ID'))).toContain('complete client ID');
  expect(field(page.root, 'Client secret').getAttribute('aria-invalid')).toBe('false');
  await type(page, 'Client ID', CLIENT.id);
  expect(field(page.root, 'Client ID').getAttribute('aria-invalid')).toBe('false');
});

test('a sound client is handed to the background, and the page then shows it as set up', async () => {
  const page = await openPage({
    answer: async (_message, { local }) => {
      await local.set({ client: CLIENT });
      return undefined;
    },
  });
  await type(page, 'Client ID', CLIENT.id);
  await type(page, 'Client secret', CLIENT.secret);
  await press(page, 'Save');
  expect(page.asked).toEqual([{ command: 'setClient', args: [CLIENT.id, CLIENT.secret] }]);
  expect(textOf(one(page.root, '#client'))).toContain('Saved.');
  expect(textOf(one(page.root, '#client'))).toContain('Your client is set up.');
  expect(one(page.root, '#client details').hasAttribute('open')).toBe(false);
});

test("the background's own check is shown beside the field that it is about", async () => {
  const page = await openPage({ answer: () => fail('secret-shape') });
  await type(page, 'Client ID', CLIENT.id);
  await type(page, 'Client secret', CLIENT.secret);
  await press(page, 'Save');
  expect(described(field(page.root, 'Client secret'))).toContain('complete client secret');
});

test('without an answer the page says so, keeps the values and saves again on request', async () => {
  const deaths = [new Error('gone')];
  const page = await openPage({ answer: () => deaths.splice(0).map((death) => Promise.reject(death))[0] });
  await type(page, 'Client ID', CLIENT.id);
  await type(page, 'Client secret', CLIENT.secret);
  await press(page, 'Save');
  expect(textOf(page.root)).toContain("Tidings didn't respond");
  expect(field(page.root, 'Client secret').value).toBe(CLIENT.secret);
  await press(page, 'Try again');
  expect(page.asked.map(({ command }) => command)).toEqual(['setClient', 'setClient']);
  expect(textOf(page.root)).not.toContain("Tidings didn't respond");
});

test('the secret is hidden until it is asked for, and hidden again', async () => {
  const page = await openPage();
  await type(page, 'Client secret', CLIENT.secret);
  expect(field(page.root, 'Client secret').type).toBe('password');
  await press(page, 'Show the client secret');
  expect(field(page.root, 'Client secret').type).toBe('text');
  await press(page, 'Hide the client secret');
  expect(field(page.root, 'Client secret').type).toBe('password');
  expect(field(page.root, 'Client secret').value).toBe(CLIENT.secret);
});
