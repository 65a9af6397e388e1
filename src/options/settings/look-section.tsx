import type { OptionsPorts } from '../page/options-ports.ts';
import type { OptionsState } from '../page/options-state.ts';
import { RadioSetting } from './radio-setting.tsx';

interface LookSectionProps {
  readonly ports: OptionsPorts;
  readonly state: OptionsState;
}

/** How Tidings looks, and what the buttons beside a message apply to. */
export function LookSection({ ports: { ask, words }, state: { settings } }: LookSectionProps) {
  const { say } = words;
  return (
    <section id="look" class="card" aria-labelledby="look-heading">
      <h2 id="look-heading">{say('optionsLookHeading')}</h2>
      <div class="looks">
        <RadioSetting
          words={words}
          legend={say('optionsThemeLegend')}
          stored={settings.theme}
          choices={[
            { value: 'auto', label: say('optionsThemeAuto') },
            { value: 'light', label: say('optionsThemeLight') },
            { value: 'dark', label: say('optionsThemeDark') },
          ]}
          save={(theme) => ask('set', { theme })}
        />
        <RadioSetting
          words={words}
          legend={say('optionsDensityLegend')}
          stored={settings.density}
          choices={[
            {
              value: 'comfortable',
              label: say('optionsDensityComfortable'),
              text: say('optionsDensityComfortableText'),
            },
            { value: 'compact', label: say('optionsDensityCompact'), text: say('optionsDensityCompactText') },
          ]}
          save={(density) => ask('set', { density })}
        />
        <RadioSetting
          words={words}
          legend={say('optionsActsOnLegend')}
          stored={settings.actsOn}
          choices={[
            { value: 'message', label: say('optionsActsOnMessage') },
            {
              value: 'conversation',
              label: say('optionsActsOnConversation'),
              text: say('optionsActsOnConversationText'),
            },
          ]}
          save={(actsOn) => ask('set', { actsOn })}
        />
      </div>
    </section>
  );
}
