import { mayRead } from '../../core/account/access-level.ts';
import { isStuck, waitingOf } from '../../core/actions/waiting.ts';
import { withActions } from '../../core/actions/with-actions.ts';
import { badgeFor } from '../../core/badge.ts';
import { shownCount } from '../../core/mailbox/shown-count.ts';
import { shownProblem } from '../../core/schedule/health.ts';
import { MINUTE } from '../../core/time.ts';
import { badgeSourceItem } from '../../storage/account-items.ts';
import { overviewOf } from '../../storage/overview.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { badgeTitle } from '../../words/badge-title.ts';
import type { World } from '../world.ts';

/** Paints the toolbar button from storage, or from what the caller has read, or is about to. */
export function paintBadge(world: World, reading?: Snapshot | Promise<Snapshot>): Promise<void> {
  return unlessNewer(
    async () => paint(world, await (reading ?? world.local.snapshot())),
    () => world.showBadge({ text: '!', tone: 'alarm', title: world.words.say('badgeNewerData') }),
  );
}

async function paint(world: World, stored: Snapshot): Promise<void> {
  const isLocked = stored.lock === 'locked';
  const overview = overviewOf(stored).filter(({ account }) => !isLocked || !mayRead(account.level));
  const { source } = stored({ source: badgeSourceItem });
  const pace = stored({ settings: settingsItem }).settings.paceMinutes * MINUTE;
  const active = overview.filter(({ account }) => !account.paused);
  const chosen = active.filter(({ account }) => account.id === source);
  const counted = (chosen.length > 0 ? chosen : active).map(({ account, labels, mailbox, health, actions }) => ({
    email: account.email,
    watch: account.watch,
    labels,
    count: shownCount(withActions(mailbox, actions, account.watch), account.watch),
    checkedAt: health.checkedAt,
  }));
  // Problems of accounts that are not counted are shown too.
  const problems = active.flatMap(({ account, health }) => {
    const problem = shownProblem(health, pace, world.now());
    return problem === undefined ? [] : [{ email: account.email, problem }];
  });
  // Paused accounts are included, because their actions are still sent.
  const stuck = overview.flatMap(({ account, actions }) => {
    const [first, ...others] = waitingOf(actions).filter(isStuck);
    const problem = first?.state.trouble?.problem;
    return problem === undefined ? [] : [{ email: account.email, count: 1 + others.length, problem }];
  });
  const arePaused = overview.length > 0 && active.length === 0;
  const title = badgeTitle(world.words, { counted, problems, stuck, arePaused, isLocked });
  const badge = badgeFor(
    counted.map(({ count }) => count),
    [...problems, ...stuck].map(({ problem }) => problem),
    isLocked,
  );
  await world.showBadge({ ...badge, title });
}
