import type { ComponentChildren } from 'preact';
import { IDENTITY_SCOPES, LEVEL_SCOPES } from '../../core/account/scope.ts';
import { nextCheck } from '../../core/schedule/next-check.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { cleanText } from '../../words/clean-text.ts';
import { problemTitle } from '../../words/problems/problem-title.ts';
import type { Words } from '../../words/words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import type { Activity, TokenFacts } from './activity.ts';
import { nextCheckWords } from './activity-words.ts';

interface AccountChecksProps {
  readonly ports: OptionsPorts;
  readonly view: AccountOverview;
  readonly activity: Activity;
}

/** Of one account: when it is checked next and why then, what is wrong, what was granted, and how old its tokens are. */
export function AccountChecks({ ports: { words, now }, view, activity }: AccountChecksProps) {
  const { say } = words;
  const { account, health } = view;
  const tokens = activity.tokens.get(account.id);
  const scopes = [...IDENTITY_SCOPES, ...LEVEL_SCOPES[account.level]];
  return (
    <div class="checks">
      <h3>
        <span class="swatch" data-color={account.color} aria-hidden="true" />
        <bdi>{cleanText(account.email)}</bdi>
      </h3>
      <dl class="uses">
        <Fact name={say('optionsActivityNext')}>
          {nextCheckWords(words, nextCheck(view, activity.conditions, now()), now())}
        </Fact>
        {health.problem && !account.paused && (
          <Fact name={say('optionsActivityProblem')}>{problemTitle(words, health.problem)}</Fact>
        )}
        <Fact name={say('optionsActivityScopes')}>
          <ul>
            {scopes.map((scope) => (
              <li key={scope}>
                <code dir="ltr">{scope}</code>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={say('optionsActivityAccess')}>{accessWords(words, tokens, now())}</Fact>
        <Fact name={say('optionsActivityRefresh')}>
          {tokens === undefined || tokens.refresh === 'none' ? (
            say('optionsActivityRefreshNone')
          ) : (
            <ul>
              <li>{say('optionsActivityRefreshSince', words.times.ago(account.signedInAt, now()))}</li>
              <li>{say(account.isBound === true ? 'optionsAccountBound' : 'optionsAccountUnbound')}</li>
              <li>{say(tokens.refresh === 'sealed' ? 'optionsActivitySealed' : 'optionsActivityPlain')}</li>
            </ul>
          )}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function accessWords({ say, times }: Words, tokens: TokenFacts | undefined, now: number): string {
  const access = tokens?.access;
  if (access === undefined || access.expiresAt <= now) return say('optionsActivityAccessNone');
  return say('optionsActivityAccessUntil', times.ago(access.gotAt, now), times.clock(access.expiresAt, now));
}
