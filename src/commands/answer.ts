import * as v from 'valibot';
import { ACCESS_LEVELS } from '../core/access-level.ts';
import { COLORS } from '../core/account.ts';
import { isWatch } from '../core/is-watch.ts';
import type { Watch } from '../core/watch.ts';
import type { Handlers } from './contract.ts';

const Level = v.picklist(ACCESS_LEVELS);
const Account = v.pipe(v.string(), v.nonEmpty());
const Text = v.pipe(v.string(), v.maxLength(1_000));
const Age = v.pipe(v.number(), v.minValue(0));

/** An argument that may be left out. Chromium carries messages as JSON, where an undefined one arrives as null. */
const maybe = <Value>(schema: v.GenericSchema<unknown, Value>) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );

// An absent choice stays absent: undefined would overwrite what was chosen.
const Choices = v.object({
  watch: v.exactOptional(v.custom<Watch>(isWatch)),
  color: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COLORS - 1))),
  paused: v.exactOptional(v.boolean()),
});

const Command = v.variant('command', [
  v.object({ command: v.literal('signIn'), args: v.strictTuple([Level, maybe(Account)]) }),
  v.object({ command: v.literal('dismissSignIn'), args: v.strictTuple([]) }),
  v.object({ command: v.literal('checkNow'), args: v.strictTuple([maybe(Age)]) }),
  v.object({ command: v.literal('choose'), args: v.strictTuple([Account, Choices]) }),
  v.object({
    command: v.literal('move'),
    args: v.strictTuple([Account, v.pipe(v.number(), v.integer(), v.minValue(0))]),
  }),
  v.object({ command: v.literal('chooseBadge'), args: v.strictTuple([maybe(Account)]) }),
  v.object({ command: v.literal('refreshLabels'), args: v.strictTuple([Account]) }),
  v.object({ command: v.literal('discardDamaged'), args: v.strictTuple([]) }),
  v.object({ command: v.literal('forget'), args: v.strictTuple([Account]) }),
  v.object({ command: v.literal('setClient'), args: v.strictTuple([Text, Text]) }),
  v.object({ command: v.literal('removeClient'), args: v.strictTuple([]) }),
]);

/**
 * Runs the command that a message asks for. Undefined, and nothing is run, if the message is none of our commands: what
 * comes from another context is unknown until it is parsed.
 */
export function answer(handlers: Handlers, message: unknown): Promise<unknown> | undefined {
  const parsed = v.safeParse(Command, message);
  if (!parsed.success) return undefined;
  const asked = parsed.output;
  switch (asked.command) {
    case 'signIn':
      return handlers.signIn(...asked.args);
    case 'dismissSignIn':
      return handlers.dismissSignIn();
    case 'checkNow':
      return handlers.checkNow(...asked.args);
    case 'choose':
      return handlers.choose(...asked.args);
    case 'move':
      return handlers.move(...asked.args);
    case 'chooseBadge':
      return handlers.chooseBadge(...asked.args);
    case 'refreshLabels':
      return handlers.refreshLabels(...asked.args);
    case 'discardDamaged':
      return handlers.discardDamaged();
    case 'forget':
      return handlers.forget(...asked.args);
    case 'setClient':
      return handlers.setClient(...asked.args);
    case 'removeClient':
      return handlers.removeClient();
  }
}
