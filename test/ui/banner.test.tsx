// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Banner } from '../../src/ui/banner.tsx';
import { control, draw, one, textOf } from './draw.ts';

test.each([
  ['busy', '.spinner'],
  ['waiting', '.icon'],
  ['attention', '.icon'],
] as const)('a banner of tone %s shows its sign, its title and its text', (tone, sign) => {
  const root = draw(<Banner tone={tone} title="Title" text={['One.', 'Two.']} />);
  expect(one(root, sign).getAttribute('aria-hidden')).toBe('true');
  expect(one(root, '.banner').dataset.tone).toBe(tone);
  expect(textOf(root)).toBe('TitleOne.Two.');
  expect(root.querySelectorAll('button').length).toBe(0);
});

test('a banner that can be dismissed has a named button for it', () => {
  let dismissed = 0;
  const dismiss = { label: 'Dismiss', run: () => (dismissed += 1) };
  control(draw(<Banner tone="attention" title="Title" text={[]} dismiss={dismiss} />), 'Dismiss').click();
  expect(dismissed).toBe(1);
});
