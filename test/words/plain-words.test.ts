import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };

/** Forms that no text uses, each with what to write instead and a sentence that has it. */
const FORMS: readonly { readonly form: RegExp; readonly instead: string; readonly example: string }[] = [
  { form: /\bby itself\b/i, instead: 'automatically', example: 'It asks by itself.' },
  { form: /\basks? again\b/i, instead: 'try again', example: 'Tidings asks again.' },
  { form: /\bprograms?\b/i, instead: 'app', example: 'Another program did it.' },
  { form: /\bbox(?:es)?\b/i, instead: 'checkbox', example: 'Select the box.' },
  { form: /\b(?:un)?tick(?:s|ed|ing)?\b/i, instead: 'select', example: 'It was left unticked.' },
  { form: /\bredirect address/i, instead: 'redirect URI', example: 'The redirect address is missing.' },
  { form: /\b[Cc]lient id\b/, instead: 'client ID', example: 'The client id is wrong.' },
  { form: /\bbins?\b/i, instead: 'Trash', example: 'It is in the bin.' },
  { form: /\bfor good\b/i, instead: 'permanently', example: 'It is deleted for good.' },
  { form: /\bthe trash\b/i, instead: 'Trash', example: 'It is in the trash.' },
  { form: /\bmail in a thread\b/i, instead: 'conversation', example: 'Unread mail in a thread.' },
  { form: /\bforg[eo]t(?:s|ten|ting)?\b/i, instead: 'remove', example: 'The account is forgotten.' },
  { form: /“(?:Count|Act)”|\blevels? Act\b/, instead: 'Count only, Manage', example: 'It needs “Act”.' },
  { form: /\bas of\b/i, instead: 'last updated', example: '3 unread, as of 14:05' },
  { form: /\bGmail (?:last )?said\b/i, instead: 'last updated', example: 'You see what Gmail said.' },
  { form: /\bnotices?\b/i, instead: 'notification', example: 'A notice is shown.' },
  { form: /\bnobody (?:is|was)\b/i, instead: "you're away", example: 'While nobody is there.' },
  { form: /\bat the computer\b/i, instead: "you're away, you return", example: 'Somebody is at the computer.' },
  { form: /\bsame as the computer\b/i, instead: 'Match system', example: 'Same as the computer' },
  { form: /\baltogether\b/i, instead: 'in total', example: '31 unread altogether' },
  { form: /\bat last sight\b/i, instead: 'at the last check', example: '31 at last sight' },
  { form: /\banew\b/i, instead: 'again', example: 'Mail is fetched anew.' },
  { form: /\banswer in time\b/i, instead: 'took too long to respond', example: 'Gmail did not answer in time.' },
  { form: /\bwherever it\b/i, instead: 'the place itself', example: 'It shows wherever it can.' },
  { form: /\bhalf-way\b/i, instead: 'interrupted', example: 'It stopped half-way.' },
  { form: /\bvouch\b/i, instead: 'confirm', example: 'It cannot vouch for it.' },
  { form: /\b(?:colour|behaviour|favour|neighbour|honour)/i, instead: '-or', example: 'Colours' },
  {
    form: /\b(?:organ|recogn|real|author|custom|minim|summar|synchron|apolog|normal)is(?:e|ing|ation)/i,
    instead: '-ize',
    example: 'An organisation.',
  },
  {
    form: /\b(?:cancelled|travelled|labelled|licence|centre|catalogue|programme|learnt|whilst|grey)\b/i,
    instead: 'US spelling',
    example: 'The event was cancelled.',
  },
];

const root = path.join(import.meta.dirname, '../..');

/** The documents of a folder, by their names. */
const documentsIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder)).flatMap((name) => (name.endsWith('.md') ? path.join(folder, name) : []));

/** The prose of a document: code in it has names of its own. */
function proseOf(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Each form that a text has, with what to write instead. */
function oldForms(text: string): readonly string[] {
  return FORMS.flatMap(({ form, instead }) => {
    const found = form.exec(text.replace(/\s+/g, ' '));
    return found === null ? [] : [`“${found[0]}”: ${instead}`];
  });
}

test('every message, and what translators are told of it, is in plain words', () => {
  const found = Object.entries(messages).flatMap(([key, { message, description }]) =>
    oldForms(`${message}\n${description}`).map((form) => `${key}: ${form}`),
  );
  expect(found).toEqual([]);
});

test.each([...documentsIn('.'), ...documentsIn('docs')])('%s is in plain words', (file) => {
  expect(oldForms(proseOf(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

describe('these tests can fail', () => {
  test.each(FORMS)('where a text says: $example', ({ form, instead, example }) => {
    expect(oldForms(example)).toContainEqual(`“${form.exec(example)?.[0]}”: ${instead}`);
    expect(oldForms(example.replace(' ', '\n'))).not.toEqual([]);
  });

  test('the documents are read, and code in them is not', () => {
    expect(documentsIn('.')).toEqual(
      expect.arrayContaining(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md']),
    );
    expect(proseOf('An `old box`.\n```sh\ntick\n```\nA box.')).toBe('An .\n\nA box.');
  });

  test('the words to use instead are no such forms', () => {
    expect(oldForms('Select the checkbox in your inbox or mailbox. Cancel. The organization, in gray.')).toEqual([]);
  });
});
