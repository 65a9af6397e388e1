import { type Level, setClient, signIn } from '../stage/sign-in.ts';
import type { Stage } from '../stage/stage.ts';

/** Signs in the stage's own account at an access level and waits until its mail is listed. */
export function signedInAt(level: Level): (stage: Stage) => Promise<void> {
  return async (stage) => {
    await setClient(stage);
    await signIn(stage, level);
  };
}

/** Signs in every account of the sandbox. */
export async function allSignedIn(stage: Stage): Promise<void> {
  await setClient(stage);
  for (const address of stage.sandbox.accounts) {
    await signIn({ ...stage, mailbox: stage.sandbox.mailbox(address) });
  }
}
