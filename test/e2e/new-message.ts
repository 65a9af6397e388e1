import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import { check } from '../../tools/stage/check.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { expectMailShown, legible } from '../../tools/stage/shown-mail.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { nextPoll } from './next-poll.ts';
import { focusedRow } from './popup-list.ts';

/** Delivers a message, has the popup opened with it at the top, and puts the focus on it. */
export async function withNewMessage(stage: Stage, subject: string): Promise<{ popup: Page; message: StoredMessage }> {
  // What is still under way is of the time before: to wait for its end would not be to wait for the message.
  await check(stage);
  await stage.mailbox.compose({ from: 'Grace <grace@example.org>', subject, text: 'A letter.' });
  await nextPoll(stage);
  const popup = await expectMailShown(stage);
  const [message] = stage.mailbox.unread('INBOX');
  if (message === undefined) throw new Error('The message was not delivered');
  await popup.focus('li.row button.message');
  expect((await focusedRow(popup)).subject).toBe(legible(subject));
  return { popup, message };
}

/** Labels but one. */
export function without(labels: readonly string[], label: string): readonly string[] {
  return labels.filter((one) => one !== label);
}

/** The labels that a message bears at Gmail now, in order, without those of the inbox's tabs. */
export function labelsOf({ mailbox }: Stage, { id }: StoredMessage): readonly string[] {
  return withoutTabs(mailbox.message(id)?.labels ?? []);
}

/** Waits until it bears just these, those of the inbox's tabs aside. */
export async function expectLabels(stage: Stage, message: StoredMessage, labels: readonly string[]): Promise<void> {
  await expectSoon(`the labels of ${message.id}`, () => labelsOf(stage, message), withoutTabs(labels));
}

function withoutTabs(labels: readonly string[]): readonly string[] {
  return labels.filter((label) => !label.startsWith('CATEGORY_')).toSorted();
}
