import type { PopupActions } from '../../../src/popup/state/popup-actions.ts';
import { NO_ACTIONS } from './no-actions.ts';

/** Every action of the popup: each call is noted as its name and what it was called with, as JSON. */
export function notingActions(noted: string[]): PopupActions {
  const note = (name: string) => [
    name,
    (...args: readonly unknown[]) => void noted.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' ')),
  ];
  return { ...NO_ACTIONS, ...Object.fromEntries(Object.keys(NO_ACTIONS).map(note)) };
}
