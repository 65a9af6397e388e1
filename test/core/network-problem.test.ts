import { expect, test } from 'vitest';
import { networkProblem } from '../../src/core/network-problem.ts';

test('our own time limit means that Google is slow', () => {
  expect(networkProblem(new DOMException('The operation timed out.', 'TimeoutError'))).toEqual({ kind: 'slow' });
  expect(networkProblem(new DOMException('The operation was aborted.', 'AbortError'))).toEqual({ kind: 'slow' });
});

test.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'terminated'])(
  'a failed connection means offline, whatever the browser says of it (%s)',
  (text) => {
    expect(networkProblem(new TypeError(text))).toEqual({ kind: 'offline' });
  },
);

test.each([
  new RangeError('bug'),
  new Error('Failed to fetch'),
  new SyntaxError('x'),
  'TypeError',
  undefined,
  null,
  {},
])('anything else is a bug, not a problem of the network: %s', (error) => {
  expect(networkProblem(error)).toBeUndefined();
});
