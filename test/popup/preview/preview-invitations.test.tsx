// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Invitation, MessageBody } from '../../../src/core/mailbox/message-body.ts';
import { one, textOf } from '../../ui/draw.ts';
import { drawnPreview } from './drawn-preview.tsx';

const body = (...invitations: readonly Invitation[]): MessageBody => ({
  id: 'm1',
  to: [],
  cc: [],
  attachments: [],
  invitations,
});

test('an invitation names title, time and place, and is text enough', () => {
  const invitation: Invitation = {
    title: 'Harvest\u202e talk',
    place: ' Barn 5 ',
    start: { at: Date.UTC(2026, 10, 5, 14), kind: 'clock' },
    end: Date.UTC(2026, 10, 5, 15, 30),
    zone: 'Customized Time Zone',
    isCanceled: false,
  };
  const root = drawnPreview({ body: body(invitation) });
  expect([...root.querySelectorAll('.preview-invitation p')].map(textOf)).toEqual([
    'Invitation',
    'Harvest talk',
    'Thursday, 5 November 2026, 14:00–15:30 Customized Time Zone',
    'Barn 5',
  ]);
  expect(one(root, '.preview-text').textContent).toBe('');
});

test('a canceled event says so, with as little as is known of it', () => {
  const root = drawnPreview({ body: body({ title: '', place: '', isCanceled: true }) });
  expect([...root.querySelectorAll('.preview-invitation p')].map(textOf)).toEqual([
    'This event was canceled',
    '(no name)',
  ]);
});
