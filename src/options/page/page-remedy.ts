import type { RemedyHandlers } from '../../ui/remedy-control.tsx';
import type { Remedy } from '../../words/problems/remedy.ts';
import type { Words } from '../../words/words.ts';

/** The fragment of the page's section about the Google client. */
export const CLIENT_SECTION = 'client';

/** The remedies that are the same wherever on the page they are offered. */
export type RemedyPorts = Pick<RemedyHandlers, 'grantHosts' | 'openLink'>;

/** A remedy as this page words it: the settings that other pages point to are here. */
export function pageRemedy(words: Words, remedy: Remedy): Remedy {
  return remedy.kind === 'open-options' ? { ...remedy, label: words.say('optionsGoToClient') } : remedy;
}

/** All that a remedy may do on this page. */
export function remedyHandlers(shared: RemedyPorts, own: Pick<RemedyHandlers, 'retry' | 'signIn'>): RemedyHandlers {
  return { ...shared, ...own, openOptions: () => document.getElementById(CLIENT_SECTION)?.focus() };
}
