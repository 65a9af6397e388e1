import { IDENTITY_SCOPES, LEVEL_SCOPES } from '../../core/account/scope.ts';
import { type JournalEntry, unitsOf } from '../../core/activity/journal.ts';
import { totalsOf } from '../../core/activity/totals.ts';
import type { Problem } from '../../core/problem.ts';
import { nextCheck } from '../../core/schedule/next-check.ts';
import type { EpochMs } from '../../core/time.ts';
import type { OptionsState } from '../page/options-state.ts';

/** How many requests a report lists. */
const LISTED = 60;

/** What a report says besides what is stored. */
interface About {
  readonly versions: readonly string[];
  readonly language: string;
  readonly now: EpochMs;
}

/**
 * The report for a bug report, in codes rather than words, so that it reads the same in every language. Accounts are
 * numbered, and nothing that names a person, a message, a client or a token is in it.
 */
export function reportOf({ accounts, activity, settings, damaged }: OptionsState, about: About): string {
  const { versions, language, now } = about;
  const { conditions, tokens, journals } = activity;
  const numberOf = new Map(accounts.map(({ account }, index) => [account.id, `account ${index + 1}`]));
  const lines = accounts.flatMap((view) => {
    const { account, health, mailbox, actions } = view;
    const token = tokens.get(account.id);
    const next = nextCheck(view, conditions, now);
    return [
      '',
      `${numberOf.get(account.id)}: ${account.level}, watches ${account.watch.kind}${account.paused ? ', paused' : ''}`,
      `  scopes: ${[...IDENTITY_SCOPES, ...LEVEL_SCOPES[account.level]].join(' ')}`,
      `  signed in ${moment(account.signedInAt)}, refresh token: ${token?.refresh ?? 'none'}${account.isBound === true ? ', bound' : ''}`,
      `  access token: ${token?.access ? `${moment(token.access.gotAt)} to ${moment(token.access.expiresAt)}` : 'none'}`,
      `  problem: ${problemCode(health.problem)}, failures: ${health.failures}`,
      `  asked ${moment(health.askedAt)}, checked ${moment(health.checkedAt)}`,
      `  next: ${next.kind === 'planned' ? moment(next.at) : 'none'} (${next.why})`,
      `  stored: ${mailbox.unread.length} unread, ${Object.keys(mailbox.messages).length} listed, ${actions.length} actions`,
    ];
  });
  const requests = journals
    .flatMap(({ account, olderRequests, requests: newest }) =>
      [...olderRequests, ...newest].map((entry) => ({ owner: numberOf.get(account?.id ?? '') ?? 'no account', entry })),
    )
    .sort((a, b) => a.entry[0] - b.entry[0])
    .slice(-LISTED)
    .map(({ owner, entry }) => requestLine(owner, entry));
  const days = totalsOf(
    journals.map(({ requestDays }) => requestDays),
    now,
  )
    .filter(([, count]) => count > 0)
    .map(
      ([day, count, sent, received, units]) =>
        `${day}: ${count} requests, ${sent} B out, ${received} B in, ${units} units`,
    );
  return [
    `Tidings ${versions.join(', ')}`,
    `${moment(now)}, language ${language}, pace ${settings.paceMinutes} min, ${conditions.presence}`,
    `${accounts.length} accounts, ${damaged.length} damaged items`,
    ...lines,
    '',
    ...days,
    '',
    ...requests,
  ].join('\n');
}

function requestLine(owner: string, entry: JournalEntry): string {
  const [at, purpose, outcome, took, sent, received] = entry;
  return `${moment(at)} ${owner} ${purpose} ${outcome} ${took} ms, ${sent} B out, ${received} B in, ${unitsOf(entry)} units`;
}

function moment(at: EpochMs | undefined): string {
  return at === undefined ? 'never' : new Date(at).toISOString();
}

/** A problem as a code. What Google gave as its reason is left out unless it looks like one. */
function problemCode(problem: Problem | undefined): string {
  if (problem === undefined) return 'none';
  switch (problem.kind) {
    case 'server':
    case 'internal':
      return `${problem.kind} (${plain(problem.detail)})`;
    case 'refused':
      return `refused (${plain(problem.code)})`;
    case 'blocked':
      return `blocked (${problem.reason})`;
    case 'not-permitted':
      return `not-permitted (${problem.missing})`;
    case 'misconfigured':
      return `misconfigured (${problem.setting})`;
    case 'clock':
      return `clock (${problem.ahead} ms ahead)`;
    default:
      return problem.kind;
  }
}

function plain(code: string): string {
  return /^[\w. :,-]{1,80}$/.test(code) ? code : 'not shown';
}
