import type { Story } from '../../core/sign-in-story/story.ts';
import { readStory } from '../../storage/story/story-items.ts';
import recorded from './example-story.json' with { type: 'json' };

/** A sign-in that was recorded once, for those who have not signed in yet. */
export const EXAMPLE: Story = readStory(recorded);
