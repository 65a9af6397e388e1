import { NewerDataError } from '../storage/upgrade/upgrade-area.ts';

/** Does `step`; where what is stored turns out to be of a newer release, which is left alone, does `otherwise` instead. */
export async function unlessNewer(step: () => Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof NewerDataError)) throw error;
    await otherwise();
  }
}
