import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { TableSettings } from './table-settings.tsx';

interface LookSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** Settings for how Tidings looks, and for what the buttons beside a message apply to. */
export function LookSection({ ports, state: { settings } }: LookSectionProps) {
  return (
    <section id="look" class="card" aria-labelledby="look-heading">
      <h2 id="look-heading">{ports.words.say('optionsLookHeading')}</h2>
      <TableSettings section="look" settings={settings} ports={ports} />
    </section>
  );
}
