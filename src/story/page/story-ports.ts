import type { PagePorts } from '../../ui/page-ports.ts';

/** What the page about sign-in needs of the browser: it only reads, and sends nothing. */
export interface StoryPorts extends Pick<PagePorts, 'snapshotLocal' | 'readSession' | 'watch' | 'words'> {
  /** Copies text to the clipboard; rejects if the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
