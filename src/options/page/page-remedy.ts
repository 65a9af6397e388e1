import type { RemedyHandlers } from '../../ui/remedy-control.tsx';
import type { Remedy } from '../../words/problems/remedy.ts';
import type { Words } from '../../words/words.ts';

/** The fragment of the page's Google client section. */
export const CLIENT_SECTION = 'client';

/** The remedies that are the same everywhere on the page. */
export type RemedyPorts = Pick<RemedyHandlers, 'grantHosts' | 'openLink'>;

/** A remedy as worded on this page: the settings that other pages link to are here. */
export function pageRemedy(words: Words, remedy: Remedy): Remedy {
  return remedy.kind === 'open-options' ? { ...remedy, label: words.say('optionsGoToClient') } : remedy;
}

/** The actions that a remedy can take on this page. */
export function remedyHandlers(shared: RemedyPorts, own: Pick<RemedyHandlers, 'retry' | 'signIn'>): RemedyHandlers {
  return { ...shared, ...own, openOptions: () => document.getElementById(CLIENT_SECTION)?.focus() };
}
