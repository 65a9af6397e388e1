import { useState } from 'preact/hooks';
import type { Story } from '../../core/sign-in-story/story.ts';
import { Diagram } from '../diagram/diagram.tsx';
import { firstOpen, plotOf } from '../plot/plot.ts';
import { StepView } from '../steps/step-view.tsx';
import type { StoryPorts } from './story-ports.ts';
import { durationWords } from './told-stories.ts';

interface StoryViewProps {
  readonly ports: StoryPorts;
  readonly story: Story;
  readonly isExample: boolean;
}

/** One story: how it ended, its diagram, and its steps, of which one at most is open. */
export function StoryView({ ports, story, isExample }: StoryViewProps) {
  const { words } = ports;
  const { say } = words;
  const steps = plotOf(story);
  const [open, setOpen] = useState(() => firstOpen(steps));
  return (
    <>
      <p class="outcome" data-example={isExample}>
        {isExample ? say('storyExample') : outcomeWords(story, ports)}
      </p>
      <section class="card">
        <Diagram {...{ words, steps, open }} choose={setOpen} />
      </section>
      <section class="card">
        <h2>{say('storySteps')}</h2>
        <ol class="story-steps">
          {steps.map((step) => (
            <StepView
              key={step.id}
              {...{ ports, story, step }}
              isOpen={step.id === open}
              toggle={() => setOpen(step.id === open ? '' : step.id)}
            />
          ))}
        </ol>
      </section>
      <p class="fine">{say('storyMasked')}</p>
    </>
  );
}

function outcomeWords({ outcome, at, took }: Story, { words }: StoryPorts): string {
  const when = words.dated(at);
  return outcome === 'done'
    ? words.say('storyDone', when, durationWords(words, took))
    : words.say('storyStopped', when, outcome);
}
