import { describe, expect, test } from 'vitest';
import {
  type Announcements,
  afterDeath,
  forgetting,
  NO_ANNOUNCEMENTS,
  nowDone,
  nowShowing,
  owedOnlyFor,
  owing,
} from '../../../src/core/notices/announcements.ts';

const of = (some: Partial<Announcements>): Announcements => ({ ...NO_ANNOUNCEMENTS, ...some });
const some = of({ owed: ['3', '4'], inSummary: ['3'], showing: ['2'], done: ['0', '1'] });
const thousand = Array.from({ length: 1_000 }, (_, i) => `old${i}`);

describe('what has arrived', () => {
  test('is owed after what was owed before, oldest first', () => {
    expect(owing(some, ['5', '6'], false)).toEqual({ ...some, owed: ['3', '4', '5', '6'] });
  });

  test('goes into a summary where it cannot be named one by one', () => {
    expect(owing(some, ['5'], true)).toEqual({ ...some, owed: ['3', '4', '5'], inSummary: ['3', '5'] });
  });

  test('is not owed a second time, whether it is owed, being shown or announced', () => {
    expect(owing(some, ['0', '1', '2', '3', '4'], true)).toEqual(some);
  });
});

test('what is no longer unread is not announced; what was announced stays known', () => {
  expect(owedOnlyFor(some, new Set(['4']))).toEqual({ ...some, owed: ['4'], inSummary: [] });
  expect(owedOnlyFor(some, new Set())).toEqual(of({ showing: ['2'], done: ['0', '1'] }));
});

test('what has left is announced again should it come back', () => {
  expect(owing(forgetting(some, new Set(['1'])), ['0', '1'], false).owed).toEqual(['3', '4', '1']);
});

describe('showing', () => {
  test('takes out of the debts, and out of the summary, what is handed to the browser', () => {
    expect(nowShowing(some, ['3'])).toEqual({ ...some, owed: ['4'], inSummary: [], showing: ['2', '3'] });
  });

  test('is done when the browser has shown it', () => {
    expect(nowDone(nowShowing(some, ['3', '4']), ['3', '4'])).toEqual(
      of({ showing: ['2'], done: ['0', '1', '3', '4'] }),
    );
  });

  test('remembers the last thousand, the newest last', () => {
    const after = nowDone(of({ showing: ['new'], done: thousand }), ['new']);
    expect(after.done).toEqual([...thousand.slice(1), 'new']);
    expect(after.showing).toEqual([]);
  });

  test('keeps what is announced once more once, as the newest', () => {
    expect(nowDone(of({ done: ['0', '1'] }), ['0']).done).toEqual(['1', '0']);
  });
});

describe('after a worker died while showing', () => {
  const died = nowShowing(some, ['3', '4']);

  test('what is visible was announced, and the rest joins the next summary', () => {
    expect(afterDeath(died, new Set(['2', '4', 'of another account']))).toEqual(
      of({ owed: ['3'], inSummary: ['3'], done: ['0', '1', '2', '4'] }),
    );
  });

  test('where nothing can be seen, nothing is lost and nothing is called announced', () => {
    expect(afterDeath(died, new Set())).toEqual(
      of({ owed: ['2', '3', '4'], inSummary: ['2', '3', '4'], done: ['0', '1'] }),
    );
  });

  test('what was being shown is older than what is owed still', () => {
    expect(afterDeath(some, new Set()).owed).toEqual(['2', '3', '4']);
  });

  test('nothing changes where nothing was being shown, nor at a second look', () => {
    const idle = of({ owed: ['3'], done: ['1'] });
    expect(afterDeath(idle, new Set(['3']))).toEqual(idle);
    const once = afterDeath(died, new Set(['2']));
    expect(afterDeath(once, new Set())).toEqual(once);
  });

  test('a worker that dies at the summary again owes it again', () => {
    const again = afterDeath(nowShowing(afterDeath(died, new Set()), ['2', '3', '4']), new Set());
    expect(again).toEqual(of({ owed: ['2', '3', '4'], inSummary: ['2', '3', '4'], done: ['0', '1'] }));
  });
});

test('a browser that tells late that it has shown what joined a summary meanwhile takes it out of that', () => {
  const late = nowDone(afterDeath(nowShowing(some, ['3', '4']), new Set()), ['3']);
  expect(late).toEqual(of({ owed: ['2', '4'], inSummary: ['2', '4'], done: ['0', '1', '3'] }));
});
