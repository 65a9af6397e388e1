import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../../core/settings.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { RadioSetting } from './radio-setting.tsx';

interface TableSettingsProps {
  readonly section: (typeof SETTINGS)[SettingName]['section'];
  readonly settings: Settings;
  readonly ports: Pick<OptionsPorts, 'ask' | 'words'>;
}

/** The settings of one section, in the order of the table. */
export function TableSettings({ section, settings, ports: { ask, words } }: TableSettingsProps) {
  const names = SETTING_NAMES.filter((name) => SETTINGS[name].section === section);
  return (
    <div class="looks">
      {names.map((name) => (
        <TableSetting key={name} name={name} words={words} settings={settings} ask={ask} />
      ))}
    </div>
  );
}

interface TableSettingProps<Name extends SettingName> {
  readonly name: Name;
  readonly words: Words;
  readonly settings: Settings;
  readonly ask: OptionsPorts['ask'];
}

/** One setting, as its entry in the table describes it. */
function TableSetting<Name extends SettingName>({ name, words, settings, ask }: TableSettingProps<Name>) {
  const { values, legend, labels, texts }: ShownEntry = SETTINGS[name];
  const choices = values.map((value) => {
    const [label, text] = [labels[value], texts[value]];
    return {
      value,
      label: label === undefined ? String(value) : words.say(label),
      ...(text === undefined ? {} : { text: words.say(text) }),
    };
  });
  const save = (value: string | number) => ask('set', { [name]: value });
  return (
    <RadioSetting words={words} legend={words.say(legend)} stored={settings[name]} choices={choices} save={save} />
  );
}

/** An entry with keys of messages without arguments; for other messages the table does not compile. */
interface ShownEntry {
  readonly values: readonly (string | number)[];
  readonly legend: MessageKey;
  readonly labels: Readonly<Record<string | number, MessageKey>>;
  readonly texts: Readonly<Record<string | number, MessageKey>>;
}
