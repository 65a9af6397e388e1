// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Avatar } from '../../src/ui/avatar.tsx';
import { draw, one, textOf } from './draw.ts';

test.each([
  ['ada', 'A'],
  ['“Quoted” Person', 'Q'],
  ['דנה', 'ד'],
  ['𝒜da', '𝒜'],
  ['(—)', '@'],
])('the initial of %s is %s', (name, initial) => {
  expect(textOf(draw(<Avatar name={name} seed="x" />))).toBe(initial);
});

test('an account has the colour that was chosen for it', () => {
  expect(one(draw(<Avatar name="A" color={3} />), '.avatar').dataset.color).toBe('3');
});

test('equal seeds give equal colours', () => {
  const hue = (seed: string) => one(draw(<Avatar name="A" seed={seed} />), '.avatar').dataset.hue;
  expect(hue('a@example.com')).toBe(hue('a@example.com'));
  expect(new Set([...'abcdefghij'].map(hue)).size).toBeGreaterThan(3);
});
