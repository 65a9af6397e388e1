import type { Settings } from '../../core/settings.ts';
import type { Story } from '../../core/sign-in-story/story.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { failedStoryItem, revocationStoryItem, storiesItem } from '../../storage/story/story-items.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import { EXAMPLE } from '../example/example.ts';
import type { StoryPorts } from './story-ports.ts';

/** A story that the page can show, and what its menu calls it. */
export interface Told {
  /** Tells it apart from the others, and stays the same when it is recorded again. */
  readonly key: string;
  readonly name: string;
  readonly story: Story;
}

/** Everything that the page shows. */
export interface StoryState {
  /** In the order of the menu; the last one is the example. */
  readonly told: readonly Told[];
  readonly settings: Settings;
}

/** Reads every story that is stored. */
export async function readStories({ snapshotLocal, readSession, words }: StoryPorts): Promise<StoryState> {
  const [stored, session] = await Promise.all([
    snapshotLocal(),
    readSession({ failed: failedStoryItem, revocation: revocationStoryItem }),
  ]);
  const { accounts, settings } = stored({ accounts: accountsItem, settings: settingsItem });
  const { say } = words;
  const ofAccounts = accounts.flatMap(({ id, email }) => {
    const { signIn, refresh } = stored({ stories: storiesItem(id) }).stories;
    return [
      ...told(`sign-in:${id}`, say('storyOfSignIn', cleanText(email)), signIn),
      ...told(`refresh:${id}`, say('storyOfRefresh', cleanText(email)), refresh),
    ];
  });
  return {
    told: [
      ...ofAccounts,
      ...told('failure', say('storyOfFailure'), session.failed),
      ...told('revocation', say('storyOfRevocation'), session.revocation),
      { key: 'example', name: say('storyOfExample'), story: EXAMPLE },
    ],
    settings,
  };
}

/** The story to show unasked: the newest sign-in, whether it failed or not; else the example. */
export function firstShown(stories: readonly Told[]): Told | undefined {
  const own = stories.filter(({ key, story }) => story.kind === 'sign-in' && key !== 'example');
  return own.toSorted((one, other) => other.story.at - one.story.at)[0] ?? stories.at(-1);
}

/** How long something took: "180 ms", "4.2 sec". */
export function durationWords({ language }: Words, took: number): string {
  const [value, unit] = took < 1_000 ? [Math.round(took), 'millisecond'] : [took / 1_000, 'second'];
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, style).format(value);
}

function told(key: string, name: string, story: Story | undefined): readonly Told[] {
  return story === undefined ? [] : [{ key, name, story }];
}
