import * as v from 'valibot';
import { ACCESS_LEVELS } from '../core/account/access-level.ts';
import { isColor } from '../core/account/account.ts';
import { AWAY_MINUTES, SHORTEST_PASSPHRASE } from '../core/lock.ts';
import { KEPT_IDS } from '../core/mailbox/mailbox.ts';
import { isWatch, type Watch } from '../core/mailbox/watch.ts';
import { SETTING_NAMES, SETTINGS, type Settings } from '../core/settings.ts';
import type { Commands, Handlers } from './contract.ts';

/** An optional argument. Chromium sends messages as JSON, in which undefined arrives as null. */
const maybe = <Value>(schema: v.GenericSchema<unknown, Value>) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => value ?? undefined),
    v.optional(schema),
  );

const Level = v.picklist(ACCESS_LEVELS);
const Account = v.pipe(v.string(), v.minLength(1));
const Text = v.pipe(v.string(), v.maxLength(1_000));
const NewPassphrase = v.pipe(Text, v.minLength(SHORTEST_PASSPHRASE));
const Age = v.pipe(v.number(), v.minValue(0));
const Place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const MessageId = v.pipe(v.string(), v.regex(/^[\da-f]{1,32}$/i));

// An absent choice stays absent: undefined would overwrite the stored choice.
const Choices = v.object({
  watch: v.exactOptional(v.custom<Watch>(isWatch)),
  color: v.exactOptional(v.custom<number>(isColor)),
  paused: v.exactOptional(v.boolean()),
});

// Built from the same table as the type.
const SomeSettings = v.object(
  Object.fromEntries(SETTING_NAMES.map((name) => [name, v.exactOptional(v.picklist(SETTINGS[name].values))])),
) as unknown as v.GenericSchema<unknown, Partial<Settings>>;

const NOTHING = v.strictTuple([]);

/** The arguments of each command. */
const ARGUMENTS: { readonly [Name in keyof Commands]: v.GenericSchema<unknown, Parameters<Commands[Name]>> } = {
  signIn: v.strictTuple([Level, maybe(Account)]),
  dismissSignIn: NOTHING,
  checkNow: v.strictTuple([maybe(Age)]),
  choose: v.strictTuple([Account, Choices]),
  move: v.strictTuple([Account, Place]),
  chooseBadge: v.strictTuple([maybe(Account)]),
  refreshLabels: v.strictTuple([Account]),
  send: v.strictTuple([Account]),
  readMessage: v.strictTuple([Account, MessageId]),
  fetchMore: v.strictTuple([Account, v.pipe(v.array(MessageId), v.maxLength(KEPT_IDS))]),
  set: v.strictTuple([SomeSettings]),
  discardDamaged: NOTHING,
  remove: v.strictTuple([Account, maybe(v.boolean())]),
  stopRevoking: v.strictTuple([Account]),
  setClient: v.strictTuple([Text, Text]),
  removeClient: NOTHING,
  setLock: v.strictTuple([NewPassphrase]),
  chooseAway: v.strictTuple([maybe(v.picklist(AWAY_MINUTES))]),
  unlock: v.strictTuple([Text]),
  lockNow: NOTHING,
  removeLock: v.strictTuple([maybe(v.boolean())]),
};

const Asked = v.object({
  command: v.custom<keyof Commands>((name) => typeof name === 'string' && Object.hasOwn(ARGUMENTS, name)),
  args: v.unknown(),
});

/**
 * Runs the command that a message asks for. Returns undefined and runs nothing if the message is not one of our
 * commands: data from another context is unknown until it is parsed.
 */
export function answer(handlers: Handlers, message: unknown): Promise<unknown> | undefined {
  const asked = v.safeParse(Asked, message);
  return asked.success ? run(handlers, asked.output.command, asked.output.args) : undefined;
}

function run<Name extends keyof Commands>(
  handlers: Handlers,
  command: Name,
  args: unknown,
): Promise<unknown> | undefined {
  const parsed = v.safeParse(ARGUMENTS[command], args);
  return parsed.success ? handlers[command](...parsed.output) : undefined;
}
