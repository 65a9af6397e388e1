import type { BadgeTone } from '../core/badge.ts';
import { browser } from './browser.ts';

/** Background and text; each pair has a contrast of 4.5:1 or more, and is told from the others by brightness too. */
const COLORS: Readonly<Record<BadgeTone, readonly [background: string, text: string]>> = {
  well: ['#0b57d0', '#ffffff'],
  stale: ['#c4c7c5', '#1f1f1f'],
  alarm: ['#b3261e', '#ffffff'],
};

/** Paints the toolbar button. The browser forgets it when it closes. */
export async function showBadge(badge: {
  readonly text: string;
  readonly tone: BadgeTone;
  readonly title: string;
}): Promise<void> {
  const [background, text] = COLORS[badge.tone];
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setBadgeTextColor({ color: text }),
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setTitle({ title: badge.title }),
  ]);
}
