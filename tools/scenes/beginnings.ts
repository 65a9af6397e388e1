import { type Level, setClient, signIn } from '../stage/sign-in.ts';
import type { Stage } from '../stage/stage.ts';

/** The stage's own account is signed in at that level, and its mail is listed. */
export function signedInAt(level: Level): (stage: Stage) => Promise<void> {
  return async (stage) => {
    await setClient(stage);
    await signIn(stage, level);
  };
}

/** Every account of the sandbox is signed in. */
export async function allSignedIn(stage: Stage): Promise<void> {
  await setClient(stage);
  for (const address of stage.sandbox.accounts) {
    await signIn({ ...stage, mailbox: stage.sandbox.mailbox(address) });
  }
}
