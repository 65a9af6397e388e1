import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { asLanguage, type English, type Language } from './source.ts';

const FOLDER = path.join(import.meta.dirname, '../../../messages');

/** Reads the files of `messages`: the English file in full, and every language, English included, as plain messages. */
export async function readLanguages(): Promise<{ readonly english: English; readonly languages: readonly Language[] }> {
  const files = (await readdir(FOLDER)).filter((file) => file !== 'en.json');
  // `as`: flawsOf reports what is wrong with these files beyond their shape.
  const english = (await read('en.json')) as English;
  const translations = files.map(async (file) => ({
    name: path.basename(file, '.json'),
    messages: (await read(file)) as Language['messages'],
  }));
  return { english, languages: [asLanguage(english), ...(await Promise.all(translations))] };
}

async function read(file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(FOLDER, file), 'utf8'));
}
