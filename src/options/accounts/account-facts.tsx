import type { AccountOverview } from '../../storage/overview.ts';
import { watchWords } from '../../words/watch-words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { LEVEL_WORDS } from '../sign-in/levels.ts';

/**
 * The facts about an account: which mail it counts, its access level, when the user signed in, whether that works in
 * another browser, and when Gmail last answered.
 */
export function AccountFacts({ ports, view }: { readonly ports: OptionsPorts; readonly view: AccountOverview }) {
  const { now, words } = ports;
  const { say, times } = words;
  const { account, health, labels } = view;
  return (
    <ul class="facts">
      {account.paused && <li class="paused">{say('popupPaused')}</li>}
      <li>{watchWords(words, account.watch, labels)}</li>
      <li>{say(LEVEL_WORDS[account.level].brief)}</li>
      <li title={times.full(account.signedInAt)}>{say('optionsAccountSince', times.ago(account.signedInAt, now()))}</li>
      <li>{say(account.isBound === true ? 'optionsAccountBound' : 'optionsAccountUnbound')}</li>
      <li {...(health.checkedAt !== undefined && { title: times.full(health.checkedAt) })}>
        {health.checkedAt === undefined
          ? say('optionsAccountUnchecked')
          : say('optionsAccountChecked', times.clock(health.checkedAt, now()))}
      </li>
    </ul>
  );
}
