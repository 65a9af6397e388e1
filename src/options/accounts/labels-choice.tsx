import { useEffect, useState } from 'preact/hooks';
import { INBOX, type LabelId, MOST_LABELS, type Watch } from '../../core/mailbox/watch.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { problemTitle } from '../../words/problems/problem-title.ts';
import { labelName } from '../../words/watch-words.ts';
import type { Words } from '../../words/words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { ChoiceRow } from '../settings/choice-row.tsx';

/** Gmail's own labels that are offered along with the user's; watch-words.ts names them. */
const OWN: readonly LabelId[] = [INBOX, 'STARRED', 'IMPORTANT'];

interface LabelsChoiceProps {
  readonly ports: OptionsPorts;
  readonly view: AccountOverview;
  readonly watch: Watch;
  readonly count: (labels: readonly LabelId[]) => void;
}

/** Checkboxes for the labels of an account; they are fetched from Gmail when this is opened. */
export function LabelsChoice({ ports, view, watch, count }: LabelsChoiceProps) {
  const { words } = ports;
  const { say, plural } = words;
  const { account, labels } = view;
  const asking = useLabels(ports, account.id);
  const [keptLast, setKeptLast] = useState(false);
  const ticked = watch.kind === 'labels' ? watch.labels : [];
  const all = [...new Set([...OWN, ...labels.map(({ id }) => id), ...ticked])];
  const isFull = ticked.length >= MOST_LABELS;

  const toggle = (id: LabelId): void => {
    const next = all.filter((one) => ticked.includes(one) !== (one === id));
    setKeptLast(next.length === 0);
    if (next.length > 0) count(next);
  };
  return (
    <fieldset class="setting inner">
      <legend>{say('optionsLabelsLegend')}</legend>
      <div class="label-list">
        {all.map((id) => {
          const checked = ticked.includes(id);
          return (
            <ChoiceRow
              key={id}
              type="checkbox"
              group={`labels-${account.id}`}
              label={labelName(words, id, labels)}
              checked={checked}
              disabled={isFull && !checked}
              choose={() => toggle(id)}
            />
          );
        })}
      </div>
      <p class="fine">{say('optionsLabelsSum')}</p>
      <p class="fine" role="status">
        {asking && labelsLine(words, asking)}
        {isFull && plural('optionsLabelsMost', MOST_LABELS)}
        {(keptLast || ticked.length === 0) && say('optionsLabelsLeast')}
      </p>
    </fieldset>
  );
}

/** The state of the request for labels: in progress, or what went wrong; undefined once they have loaded. */
type Asking = { readonly kind: 'under-way' } | { readonly kind: 'failed'; readonly problem: string };

function labelsLine({ say }: Words, asking: Asking): string {
  return asking.kind === 'under-way' ? say('optionsLabelsAsking') : say('optionsLabelsFailed', asking.problem);
}

function useLabels({ ask, words, now }: OptionsPorts, account: string): Asking | undefined {
  const [asking, setAsking] = useState<Asking | undefined>({ kind: 'under-way' });
  useEffect(() => {
    const failed = (problem: string): void => setAsking({ kind: 'failed', problem });
    void ask('refreshLabels', account).then(
      (answer) => (answer.ok ? setAsking(undefined) : failed(problemTitle(words, answer.problem))),
      () => failed(words.say('popupNoAnswerTitle')),
    );
  }, [ask, words, now, account]);
  return asking;
}
