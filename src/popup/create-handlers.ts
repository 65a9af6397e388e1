import { createAccountHandlers } from './accounts/account-handlers.ts';
import { createActingHandlers } from './acting/acting-handlers.ts';
import { createHold } from './acting/hold-places.ts';
import { createCodeHandlers } from './codes/code-handlers.ts';
import { createListHandlers } from './list/list-handlers.ts';
import { createLockHandlers } from './lock/lock-handlers.ts';
import type { Later } from './parts.ts';
import { createPreviewHandlers } from './preview/preview-handlers.ts';
import type { HandlerPorts } from './state/ports.ts';

/** How long a remark is shown. */
const REMARK_FOR_MS = 8_000;

/** All handlers, over the ports of a page. */
export const createHandlers: Later['createHandlers'] = (page) => {
  const { after, change, own } = page;
  let callOff = (): void => undefined;
  const speak: HandlerPorts['speak'] = (...lines) => change({ spoken: { turn: own().spoken.turn + 1, lines } });
  const remark = (text: string): void => {
    callOff();
    callOff = after(REMARK_FOR_MS, () => change({ remark: undefined }));
    change({ remark: text });
    speak(text);
  };
  const ports = { ...page, placesHeld: createHold(page), speak, remark };
  const ofAccounts = createAccountHandlers(ports);
  return {
    ...ofAccounts,
    ...createListHandlers(ports),
    ...createPreviewHandlers(ports),
    ...createCodeHandlers(ports),
    ...createActingHandlers(ports, ofAccounts.signIn),
    ...createLockHandlers(ports, ofAccounts.check),
  };
};
