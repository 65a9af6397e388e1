import { expect, test } from 'vitest';
import { relationOf } from '../../../src/popup/preview/text/quotes/relation.ts';

test.each([
  'Re: Day',
  'RE: Day',
  'AW: Tag',
  'Antw: Dag',
  'SV: Dag',
  'RES: Dia',
  'R: Giorno',
  'Odp: Dzień',
  'YNT: Gün',
  'Re[2]: Day',
  'Re (3): Day',
  'Re : Jour',
  '回复：日',
  '返信: 日',
  'رد: يوم',
  'תגובה: יום',
  '[news] Re: Day',
  'Re: Fwd: Day',
])('%s is an answer', (subject) => {
  expect(relationOf(subject, false)).toBe('answer');
});

test.each([
  'Fwd: Day',
  'FW: Day',
  'WG: Tag',
  'TR : Jour',
  'RV: Día',
  'ENC: Dia',
  'I: Giorno',
  'VB: Dag',
  'PD: Dzień',
  'İLT: Gün',
  '转发: 日',
  '転送：日',
  'إعادة توجيه: يوم',
  'Fwd: Re: Day',
  '[news] Fwd: Day',
])('%s is passed on, whatever it answers', (subject) => {
  expect(relationOf(subject, true)).toBe('forward');
});

test.each(['Day', '', 'Regarding: Day', 'Reply', 'I think: no', 'Fwd Day'])(
  '%j is new, unless it answers',
  (subject) => {
    expect(relationOf(subject, false)).toBe('new');
    expect(relationOf(subject, true)).toBe('answer');
  },
);
