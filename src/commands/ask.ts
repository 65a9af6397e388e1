import type { Commands } from './contract.ts';

/** A command as it travels. */
export interface CommandMessage {
  readonly command: keyof Commands;
  readonly args: readonly unknown[];
}

/** The page's end of the contract: sends a command and gives what the background answers; rejects if it dies meanwhile. */
export type Ask = <Name extends keyof Commands>(
  command: Name,
  ...args: Parameters<Commands[Name]>
) => Promise<ReturnType<Commands[Name]>>;

/** The page's end over `send`, which carries a message to the background and gives its answer. */
export function createAsk(send: (message: CommandMessage) => Promise<unknown>): Ask {
  return async <Name extends keyof Commands>(command: Name, ...args: Parameters<Commands[Name]>) =>
    // Both ends are of one build, and the handler's type is the contract's.
    (await send({ command, args: withoutLeftOut(args) })) as ReturnType<Commands[Name]>;
}

/** Chromium's messages are JSON, in which an argument that is undefined would arrive as null. */
function withoutLeftOut(args: readonly unknown[]): readonly unknown[] {
  return args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
}
