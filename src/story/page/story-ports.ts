import type { ComponentType } from 'preact';
import type { PagePorts } from '../../ui/page-ports.ts';

/** What the page about sign-in needs of the browser: it only reads, and sends nothing. */
export interface StoryPorts extends Pick<PagePorts, 'snapshotLocal' | 'readSession' | 'watch' | 'words'> {
  /** Copies text to the clipboard; rejects if the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
  /** Loads the exercise that plays attacks, with the code of the sign-in. */
  readonly loadPractice: () => Promise<ComponentType<PracticeProps>>;
}

/** What the exercise needs: words, and a way to copy a request. */
export interface PracticeProps {
  readonly ports: Pick<StoryPorts, 'words' | 'copy'>;
}
