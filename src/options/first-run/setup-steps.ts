import type { OptionsState } from '../page/options-state.ts';
import { CLIENT_SECTION } from '../page/page-remedy.ts';

/** The fragment of the section about the toolbar. */
export const PIN_SECTION = 'pin';

/** The ID of the line that says that setup is complete. */
export const COMPLETE = 'setup-complete';

/** The steps from the installation to mail in the toolbar, in their order, with what the page has for each. */
export const SETUP_STEPS = {
  client: {
    name: 'optionsStatusClientLink',
    text: 'optionsStatusClientNext',
    section: CLIENT_SECTION,
    focus: CLIENT_SECTION,
  },
  'sign-in': {
    name: 'optionsStatusSignInLink',
    text: 'optionsStatusSignInNext',
    section: 'accounts',
    focus: 'accounts-heading',
  },
  pin: { name: 'optionsPinHeading', text: 'optionsPinNext', section: PIN_SECTION, focus: PIN_SECTION },
} as const;

type SetupStep = keyof typeof SETUP_STEPS;

/** How far each step is; empty once all are done. Without word from the browser, there is no step about the toolbar. */
export type SetupProgress = readonly { readonly step: SetupStep; readonly is: 'done' | 'now' | 'next' }[];

/** Returns how far setup is. The first step that is not done is the one to do now. */
export function setupProgress({
  clientId,
  accounts,
  isPinned,
}: Pick<OptionsState, 'clientId' | 'accounts' | 'isPinned'>): SetupProgress {
  const isSignedIn = accounts.length > 0;
  const steps: readonly (readonly [SetupStep, boolean])[] = [
    // What an account needed once, it has, even if the client was removed since.
    ['client', isSignedIn || clientId !== undefined],
    ['sign-in', isSignedIn],
    ...(isPinned === undefined ? [] : [['pin', isPinned] as const]),
  ];
  const now = steps.findIndex(([, isDone]) => !isDone);
  if (now < 0) return [];
  return steps.map(([step, isDone], index) => ({ step, is: isDone ? 'done' : index === now ? 'now' : 'next' }));
}
