import type { OptionsPorts } from '../page/options-ports.ts';
import { PinPicture } from './pin-picture.tsx';
import { PIN_SECTION } from './setup-steps.ts';

/** How to put the button on the toolbar, in the browser's own words and in a picture. */
export function PinSection({
  ports: { words, pinnedBy },
}: {
  readonly ports: Pick<OptionsPorts, 'words' | 'pinnedBy'>;
}) {
  const { say } = words;
  return (
    <section id={PIN_SECTION} class="card pin" aria-labelledby="pin-heading" tabIndex={-1}>
      <div>
        <h2 id="pin-heading">{say('optionsPinHeading')}</h2>
        <ol class="pin-steps">
          <li>{say('optionsPinPuzzle')}</li>
          <li>{say(pinnedBy === 'pin' ? 'optionsPinPin' : 'optionsPinMenu')}</li>
        </ol>
        <p class="fine">{say('optionsPinLive')}</p>
      </div>
      <PinPicture words={words} pinnedBy={pinnedBy} />
    </section>
  );
}
