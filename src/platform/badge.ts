import type { BadgeTone } from '../core/badge.ts';
import { browser } from './browser.ts';

/** Background and text. Each pair has a contrast of 4.5:1 or more, and differs from the others in brightness too. */
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

/** What this context painted last, only to save calls: a newly started worker paints everything. */
let painted: Partial<ShownBadge> = {};

/** Paints the parts of the toolbar button that have changed. The browser drops them when it closes. */
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
