import { focus } from '../keys/keep-focus.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { HandlerPorts } from '../state/ports.ts';

/** Handlers that copy the code of a message, and take its button away in time. */
export function createCodeHandlers(ports: HandlerPorts): Pick<PopupHandlers, 'copyCode' | 'pressCode' | 'drawAt'> {
  const { words } = ports;
  return {
    copyCode: async ({ code, shown }) => {
      try {
        await ports.copy(code);
      } catch (error) {
        ports.remark(words.say('optionsCopyFailed'));
        throw error;
      }
      ports.speak(words.say('optionsCopiedValue', shown));
    },
    pressCode: (key) => {
      const rows = [...ports.root.querySelectorAll<HTMLElement>('[data-row]')];
      const button = rows.find(({ dataset }) => dataset.row === key)?.querySelector<HTMLElement>('.code');
      focus(button);
      button?.click();
    },
    drawAt: (at) => {
      let callOff = (): void => undefined;
      const wait = (): void => {
        // A timer may be early by the clock, which may also be set back meanwhile.
        callOff = ports.after(Math.max(1, at - ports.now()), () => (ports.now() < at ? wait() : ports.change({})));
      };
      wait();
      return () => callOff();
    },
  };
}
