import type { Call, Check, Field, Story } from '../../core/sign-in-story/story.ts';
import type { EpochMs, Millis } from '../../core/time.ts';
import { type Arrow, PLOTS, type PlotEntry } from './plot-table.ts';

/** One step of a story as it went. */
export interface Step extends Pick<PlotEntry, 'id' | 'title' | 'text'> {
  /** Counted from 1. */
  readonly number: number;
  /** `before`: done at setup. `open`: not reached. */
  readonly state: 'before' | 'done' | 'failed' | 'open';
  /** When it began and how long it took; undefined if it was not reached, or not recorded. */
  readonly time: { readonly at: EpochMs; readonly took: Millis } | undefined;
  /** What was really said. */
  readonly arrows: readonly Arrow[];
  readonly calls: readonly Call[];
  readonly checks: readonly Check[];
}

/** The steps of a story, with what was said, sent and checked in each. */
export function plotOf(story: Story): readonly Step[] {
  const entries = PLOTS[story.kind];
  const wasSaid = ({ shownBy, isResponse }: Arrow): boolean =>
    story.calls.some(({ name, response }) => name === shownBy && (isResponse === undefined || response !== undefined));
  const isRefusal = story.calls.some(({ name, request }) => name === 'callback' && isWithoutCode(request.query));
  const worded = (arrow: Arrow): Arrow =>
    isRefusal && arrow.shownBy === 'callback' && arrow.from !== 'you' ? { ...arrow, words: 'storySayAnswer' } : arrow;
  const said = entries.map(({ arrows }) => arrows.filter(wasSaid).map(worded));
  const last = said.findLastIndex((arrows) => arrows.length > 0);
  return entries.map((entry, at) => {
    const calls = story.calls.filter(({ name }) => entry.calls.includes(name));
    return {
      id: entry.id,
      title: entry.title,
      text: entry.text,
      number: at + 1,
      state: entry.id === 'register' ? 'before' : stateAt(at, last, story.outcome),
      time: entry.id === 'consent' ? consentTime(story) : timeOf(calls),
      arrows: said[at] ?? [],
      calls,
      checks: story.checks.filter(({ name }) => entry.checks.includes(name)),
    };
  });
}

/** The step to open unasked: the one that failed, else the first. */
export function firstOpen(steps: readonly Step[]): string {
  return (steps.find(({ state }) => state === 'failed') ?? steps[0])?.id ?? '';
}

function stateAt(at: number, last: number, outcome: string): Step['state'] {
  if (at > last) return 'open';
  return at === last && outcome !== 'done' ? 'failed' : 'done';
}

function isWithoutCode(query: readonly Field[]): boolean {
  return query.every(([name]) => name !== 'code');
}

/** The user's own time: from the opened page to the answer. */
function consentTime({ calls }: Story): Step['time'] {
  const page = calls.find(({ name }) => name === 'authorization');
  return page === undefined || page.took === 0 ? undefined : { at: page.at, took: page.took };
}

function timeOf(calls: readonly Call[]): Step['time'] {
  const [first] = calls;
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // The page stays open during the user's step, not this one.
  const end = last.name === 'authorization' ? last.at : last.at + last.took;
  return { at: first.at, took: end - first.at };
}
