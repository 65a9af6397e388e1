import type { Commands } from './contract.ts';

/** A command as it is sent. */
export interface CommandMessage {
  readonly command: keyof Commands;
  readonly args: readonly unknown[];
}

/** The page's end of the contract: sends a command and returns the answer; rejects if the background dies first. */
export type Ask = <Name extends keyof Commands>(
  command: Name,
  ...args: Parameters<Commands[Name]>
) => Promise<ReturnType<Commands[Name]>>;

/** Creates the page's end on top of `send`, which passes a message to the background and returns the answer. */
export function createAsk(send: (message: CommandMessage) => Promise<unknown>): Ask {
  return async <Name extends keyof Commands>(command: Name, ...args: Parameters<Commands[Name]>) =>
    // Both ends come from one build, and the handler's type is the contract's.
    (await send({ command, args: withoutLeftOut(args) })) as ReturnType<Commands[Name]>;
}

/** Drops trailing undefined arguments: Chromium's messages are JSON, in which they would arrive as null. */
function withoutLeftOut(args: readonly unknown[]): readonly unknown[] {
  return args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
}
