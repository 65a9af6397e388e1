import { expect, test } from 'vitest';
import { asciiScripts } from '../../scripts/build/ascii-scripts.ts';
import { built, extension } from './built.ts';

test('a script is in ASCII, and its strings, templates and patterns mean what they meant', async () => {
  const sources = {
    'page.html': '<script type="module" src="./page.ts"></script>',
    'page.ts':
      "const { told, at } = globalThis as never as { told: (parts: unknown[]) => void; at: string }; told(['a…b', `🧁 ` + at," +
      "/^[“🧁]+$/u.test('“🧁'), /^[“🧁]+$/u.test('🧀'), { 'größe': 1 }.größe, /…/.source]);",
  };
  const files = await built(sources, [extension({ service_worker: 'none' }), asciiScripts()]);
  const [script = ''] = [...files].flatMap(([name, text]) => (/page.*\.js$/.test(name) ? text : []));
  expect(script).toMatch(/^[\0-\x7f]+$/);
  let told: unknown;
  new Function('globalThis', script)({ at: 'zurück', told: (parts: unknown) => (told = parts) });
  expect(told).toMatchObject(['a…b', '🧁 zurück', true, false, 1, expect.any(String)]);
});
