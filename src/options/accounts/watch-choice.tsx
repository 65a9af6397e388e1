import { useId, useState } from 'preact/hooks';
import type { ChoiceRefusal } from '../../commands/contract.ts';
import { mayRead } from '../../core/account/access-level.ts';
import { type CountUnit, INBOX, type LabelId, type Watch } from '../../core/mailbox/watch.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import type { Words } from '../../words/words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { ChoiceRow } from '../settings/choice-row.tsx';
import { SettingNote } from '../settings/setting-note.tsx';
import { useSetting } from '../settings/use-setting.ts';
import { LabelsChoice } from './labels-choice.tsx';
import { UnitChoice } from './unit-choice.tsx';

interface WatchChoiceProps {
  readonly ports: OptionsPorts;
  readonly view: AccountOverview;
  /** Opens the choice of another access level; afterwards the focus returns to the button that was pressed. */
  readonly changeAccess: (opener: HTMLButtonElement) => void;
}

/** Chooses which mail of an account is counted and listed, and in which unit. */
export function WatchChoice({ ports, view, changeAccess }: WatchChoiceProps) {
  const { ask, words } = ports;
  const { say } = words;
  const { account } = view;
  const group = useId();
  const setting = useSetting<Watch, ChoiceRefusal>(account.watch, (watch) => ask('choose', account.id, { watch }));
  const watch = setting.value;
  // Opening the list of labels is not a choice yet: until one is selected, it may still show only the inbox.
  const [listing, setListing] = useState(false);
  const kind = listing ? 'labels' : kindOf(watch);
  const unit = watch.kind === 'labels' ? watch.unit : 'messages';
  const isCount = !mayRead(account.level);

  const pick = (next: Watch): void => {
    setListing(false);
    setting.choose(next);
  };
  const count = (labels: readonly LabelId[], by: CountUnit): void =>
    setting.choose({ kind: 'labels', labels, unit: by });
  const row = (value: typeof kind, label: string, choose: () => void, text?: string) => (
    <ChoiceRow
      type="radio"
      {...{ group, label, text, choose }}
      checked={kind === value}
      disabled={isCount && (value === 'primary' || value === 'important')}
    />
  );

  return (
    <fieldset class="setting">
      <legend>{say('optionsWatchLegend')}</legend>
      {row('inbox', say('labelInbox'), () => pick({ kind: 'labels', labels: [INBOX], unit }))}
      {row('primary', say('labelPrimary'), () => pick({ kind: 'primary' }), say('optionsWatchPrimaryText'))}
      {row(
        'important',
        say('labelImportantInInbox'),
        () => pick({ kind: 'important' }),
        say('optionsWatchImportantText'),
      )}
      {isCount && <NeedsRead {...{ words, changeAccess }} />}
      {row('labels', say('optionsWatchLabels'), () => setListing(true))}
      {kind === 'labels' && <LabelsChoice {...{ ports, view }} watch={watch} count={(labels) => count(labels, unit)} />}
      {watch.kind === 'labels' && (
        <UnitChoice words={words} unit={watch.unit} choose={(by) => count(watch.labels, by)} />
      )}
      <SettingNote {...{ words, setting, changeAccess }} />
    </fieldset>
  );
}

/** Explains why two of the choices are unavailable, and how to make them available. */
function NeedsRead({
  words: { say },
  changeAccess,
}: { readonly words: Words } & Pick<WatchChoiceProps, 'changeAccess'>) {
  return (
    <div class="needs-read">
      <p class="fine">{say('optionsWatchNeedsRead', say('labelPrimary'), say('labelImportantInInbox'))}</p>
      <button type="button" class="button" onClick={(event) => changeAccess(event.currentTarget)}>
        {say('optionsChangeAccess')}
      </button>
    </div>
  );
}

function kindOf(watch: Watch): 'inbox' | Watch['kind'] {
  return watch.kind === 'labels' && watch.labels.length === 1 && watch.labels[0] === INBOX ? 'inbox' : watch.kind;
}
