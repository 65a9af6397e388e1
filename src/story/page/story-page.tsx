import { useState } from 'preact/hooks';
import { Banner } from '../../ui/banner.tsx';
import { TidingsIcon } from '../../ui/icons.tsx';
import { NewerData } from '../../ui/newer-data.tsx';
import { useStored } from '../../ui/use-stored.ts';
import { PracticeSection } from './practice-section.tsx';
import type { StoryPorts } from './story-ports.ts';
import { StoryView } from './story-view.tsx';
import { firstShown, readStories } from './told-stories.ts';

/** The page that shows what happened in a sign-in, with a menu of all that are stored. */
export function StoryPage({ ports }: { readonly ports: StoryPorts }) {
  const { say } = ports.words;
  const { loaded } = useStored(ports, readStories);
  const [chosen, setChosen] = useState<string>();
  if (loaded.kind === 'loading') return null;
  const told = loaded.kind === 'ready' ? loaded.state.told : [];
  const shown = told.find(({ key }) => key === chosen) ?? firstShown(told);
  return (
    <main>
      <h1>
        <TidingsIcon />
        {say('storyTitle')}
      </h1>
      <p class="lead">{say('storyLead')}</p>
      {loaded.kind === 'newer' && <NewerData words={ports.words} />}
      {loaded.kind === 'unreadable' && (
        <Banner tone="attention" title={say('popupUnreadableTitle')} text={[say('optionsUnreadable')]} />
      )}
      {told.length > 1 && (
        <label class="choose">
          {say('storyShow')}
          <select value={shown?.key} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {told.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown && (
        <StoryView
          key={`${shown.key}-${shown.story.at}`}
          ports={ports}
          story={shown.story}
          isExample={shown.key === 'example'}
        />
      )}
      <PracticeSection ports={ports} />
    </main>
  );
}
