// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { RemedyControl } from '../../src/ui/remedy-control.tsx';
import type { Remedy } from '../../src/words/problems/remedy.ts';
import { control, draw } from './draw.ts';

const label = 'Do it';

test.each<readonly [Remedy, string]>([
  [{ kind: 'retry', label }, 'retry'],
  [{ kind: 'sign-in', label }, 'sign in'],
  [{ kind: 'grant-hosts', label }, 'grant hosts'],
  [{ kind: 'open-options', label }, 'open options'],
  [{ kind: 'open-link', label, url: 'https://console.cloud.google.com/' }, 'https://console.cloud.google.com/'],
])('%o is done by pressing it, in the click itself', (remedy, does) => {
  const done: string[] = [];
  const handlers = {
    retry: () => done.push('retry'),
    signIn: () => done.push('sign in'),
    grantHosts: () => done.push('grant hosts'),
    openOptions: () => done.push('open options'),
    openLink: (url: string) => done.push(url),
  };
  control(draw(<RemedyControl remedy={remedy} handlers={handlers} />), label).click();
  expect(done).toEqual([does]);
});
