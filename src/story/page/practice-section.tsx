import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { PracticeProps, StoryPorts } from './story-ports.ts';

/** The section in which attacks are played. What it needs is loaded when it is first opened. */
export function PracticeSection({ ports }: { readonly ports: StoryPorts }) {
  const { say } = ports.words;
  const [loaded, setLoaded] = useState<{ readonly Practice: ComponentType<PracticeProps> }>();
  const load = (): void => void ports.loadPractice().then((Practice) => setLoaded({ Practice }));
  return (
    <section class="card practice">
      <h2>{say('practiceTitle')}</h2>
      <p>{say('practiceLead')}</p>
      <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && loaded === undefined && load()}>
        <summary>{say('practiceOpen')}</summary>
        {loaded !== undefined && <loaded.Practice ports={ports} />}
      </details>
    </section>
  );
}
