import { badgeFor } from '../core/badge.ts';
import { readOverview } from '../storage/overview.ts';
import { badgeTitle } from '../words/badge-title.ts';
import type { World } from './world.ts';

/** Paints the toolbar button from what is stored. */
export async function paintBadge(world: World): Promise<void> {
  const overview = await readOverview(world.local.read);
  const parts = overview.map(({ account, mailbox, health }) => ({
    email: account.email,
    unread: mailbox.count?.messages,
    problem: health.problem,
    checkedAt: health.checkedAt,
  }));
  const counted = parts.filter(({ unread }) => unread !== undefined);
  const ages = counted.flatMap(({ checkedAt }) => checkedAt ?? []);
  const title = badgeTitle(world.words, {
    unread: counted.reduce((sum, { unread }) => sum + (unread ?? 0), 0),
    unit: 'messages',
    label: 'Inbox',
    accounts: (counted.length > 0 ? counted : parts).map(({ email }) => email),
    checkedAt: ages.length > 0 ? Math.min(...ages) : undefined,
    problems: parts.flatMap(({ email, problem }) => (problem === undefined ? [] : [{ email, problem }])),
  });
  await world.showBadge({ ...badgeFor(parts), title });
}
