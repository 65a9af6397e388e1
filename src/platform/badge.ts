import type { BadgeTone } from '../core/badge.ts';
import { browser } from './browser.ts';

/** Background and text; each pair has a contrast of 4.5:1 or more, and is told from the others by brightness too. */
const COLORS: Readonly<Record<BadgeTone, readonly [background: string, text: string]>> = {
  well: ['#0b57d0', '#ffffff'],
  stale: ['#c4c7c5', '#1f1f1f'],
  alarm: ['#b3261e', '#ffffff'],
};

interface ShownBadge {
  readonly text: string;
  readonly tone: BadgeTone;
  readonly title: string;
}

/** What this context painted last; only to save calls, so that a worker that starts anew paints everything. */
let painted: Partial<ShownBadge> = {};

/** Paints the toolbar button, as far as it changes. The browser forgets it when it closes. */
export async function showBadge(badge: ShownBadge): Promise<void> {
  const [background, color] = COLORS[badge.tone];
  const before = painted;
  painted = badge;
  try {
    await Promise.all([
      before.tone === badge.tone || browser.action.setBadgeBackgroundColor({ color: background }),
      before.tone === badge.tone || browser.action.setBadgeTextColor({ color }),
      before.text === badge.text || browser.action.setBadgeText({ text: badge.text }),
      before.title === badge.title || browser.action.setTitle({ title: badge.title }),
    ]);
  } catch (error) {
    painted = {};
    throw error;
  }
}
