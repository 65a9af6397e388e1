import type { Field, Story } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import type { StoryPorts } from '../page/story-ports.ts';
import { durationWords } from '../page/told-stories.ts';
import type { Step } from '../plot/plot.ts';
import { CallView } from './call-view.tsx';
import { CheckList } from './check-list.tsx';
import { Fields } from './fields.tsx';
import { IdTokenView } from './id-token-view.tsx';

interface StepViewProps {
  readonly ports: StoryPorts;
  readonly story: Story;
  readonly step: Step;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** One step: its name and time, and, once opened, everything that is known of it. */
export function StepView({ ports, story, step, isOpen, toggle }: StepViewProps) {
  const { words } = ports;
  const { say } = words;
  const panel = `step-${step.id}`;
  const hasIdToken = step.calls.some(({ name }) => name === 'token') && story.idToken !== undefined;
  return (
    <li class="story-step" data-state={step.state}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={toggle}>
          <span class="step-number">{words.number(step.number)}</span>
          <span class="step-title">{say(step.title)}</span>
          <span class="step-time">{timeWords(words, step)}</span>
        </button>
      </h3>
      <div id={panel} class="step-panel" hidden={!isOpen}>
        <p>{say(step.text)}</p>
        {step.id === 'register' && <Fields words={words} fields={registeredIn(story)} />}
        {step.checks.length > 0 && <CheckList words={words} checks={step.checks} />}
        {step.calls.map((call) => (
          <CallView key={`${call.name}-${call.at}`} ports={ports} call={call} />
        ))}
        {hasIdToken && story.idToken && <IdTokenView words={words} idToken={story.idToken} />}
      </div>
    </li>
  );
}

const WITHOUT_TIME: Partial<Readonly<Record<Step['state'], MessageKey>>> = {
  before: 'storyBefore',
  open: 'storyNotReached',
  failed: 'storyFailedHere',
};

function timeWords(words: Words, { state, time }: Step): string {
  const instead = WITHOUT_TIME[state];
  if (instead !== undefined) return words.say(instead);
  if (time === undefined) return '';
  const clock = new Intl.DateTimeFormat(words.language, { timeStyle: 'medium' }).format(time.at);
  return words.say('storyTook', clock, durationWords(words, time.took));
}

/** What Google knows of the app, as the request for permission names it. */
function registeredIn({ calls }: Story): readonly Field[] {
  const asked = calls.find(({ name }) => name === 'authorization')?.request.query ?? [];
  return asked.filter(([name]) => name === 'client_id' || name === 'redirect_uri');
}
