import { AWAY_MINUTES, type AwayMinutes, type Lock } from '../../core/lock.ts';
import type { OptionsPorts } from '../page/options-ports.ts';
import { RadioSetting } from '../settings/radio-setting.tsx';

interface AwayChoiceProps {
  readonly ports: OptionsPorts;
  readonly lock: Lock;
}

/** When the lock closes. */
export function AwayChoice({ ports: { ask, words }, lock: { awayMinutes } }: AwayChoiceProps) {
  const choices = [
    { value: 'browser' as const, label: words.say('optionsLockAwayBrowser') },
    ...AWAY_MINUTES.map((value) => ({ value, label: words.plural('optionsLockAway', value) })),
  ];
  return (
    <RadioSetting<'browser' | AwayMinutes>
      words={words}
      legend={words.say('optionsLockAwayLegend')}
      stored={awayMinutes ?? 'browser'}
      choices={choices}
      save={(value) => ask('chooseAway', value === 'browser' ? undefined : value)}
    />
  );
}
