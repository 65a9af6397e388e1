// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sampleBody, textPart } from '../../core/mailbox/sample-body.ts';
import { one, textOf } from '../../ui/draw.ts';
import { drawnPreview } from './drawn-preview.tsx';

const body = (...event: readonly string[]) =>
  sampleBody({ parts: [textPart(['BEGIN:VEVENT', ...event, 'END:VEVENT'].join('\n'), 'text/calendar')] });

test('an invitation names title, time and place, and is text enough', () => {
  const times = ['DTSTART;TZID=Customized Time Zone:20261105T140000', 'DURATION:PT1H30M'];
  const root = drawnPreview({ body: body('SUMMARY:Harvest\u202e talk', 'LOCATION: Barn 5 ', ...times) });
  expect([...root.querySelectorAll('.preview-invitation p')].map(textOf)).toEqual([
    'Invitation',
    'Harvest talk',
    'Thursday, 5 November 2026, 14:00–15:30 Customized Time Zone',
    'Barn 5',
  ]);
  expect(one(root, '.preview-text').textContent).toBe('');
});

test('a canceled event says so, with as little as is known of it', () => {
  const root = drawnPreview({ body: body('STATUS:CANCELLED') });
  expect([...root.querySelectorAll('.preview-invitation p')].map(textOf)).toEqual([
    'This event was canceled',
    '(no name)',
  ]);
});
