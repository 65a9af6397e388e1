import { unloadedMessages } from '../../core/mailbox/mailbox.ts';
import { labelName } from '../../words/watch-words.ts';
import type { AccountParts } from '../parts.ts';

/** What is known to be missing from an account's list, below it. Draws nothing where nothing is. */
export function ListGaps({ view: { mailbox, labels }, words, handlers }: AccountParts) {
  const unloaded = unloadedMessages(mailbox);
  const { lostAt, lostLabels } = mailbox;
  if (unloaded === 0 && lostAt === undefined && lostLabels.length === 0) return null;
  return (
    <div class="gaps">
      {lostLabels.map((label) => (
        <p key={label}>{words.say('popupLabelLost', labelName(words, label, labels))}</p>
      ))}
      {lostLabels.length > 0 && (
        <button type="button" class="button" onClick={() => handlers.openOptions()}>
          {words.say('popupChooseLabels')}
        </button>
      )}
      {unloaded > 0 && <p>{words.plural('popupUnloaded', unloaded)}</p>}
      {lostAt !== undefined && <p>{words.say('popupListBehind')}</p>}
    </div>
  );
}
