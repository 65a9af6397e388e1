import type { PopupHandlers } from '../../src/popup/state/popup-handlers.ts';
import { NO_HANDLERS } from './no-handlers.ts';

/** Every action of the popup: each call is noted as its name and what it was called with, as JSON. */
export function notingHandlers(noted: string[]): PopupHandlers {
  const note = (name: string) => [
    name,
    (...args: readonly unknown[]) => void noted.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' ')),
  ];
  return { ...NO_HANDLERS, ...Object.fromEntries(Object.keys(NO_HANDLERS).map(note)) };
}
