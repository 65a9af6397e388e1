import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';

/** The result of the last change of a setting. */
type SettingOutcome<Refusal> =
  | { readonly kind: 'none' | 'saving' | 'saved' | 'unanswered' }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** A setting that is saved as soon as it is changed. */
export interface Setting<Value, Refusal> {
  /** The value chosen last while it may still be saved; otherwise the stored value. */
  readonly value: Value;
  readonly outcome: SettingOutcome<Refusal>;
  readonly choose: (value: Value) => void;
  /** Retries the last choice. */
  readonly retry: () => void;
}

/**
 * The setting with the stored value `stored`, changed by `save`. It counts as saved once storage holds it: the background
 * answers later, since it first asks Gmail what the change concerns.
 */
export function useSetting<Value, Refusal>(
  stored: Value,
  save: (value: Value) => Promise<Result<undefined, Refusal>>,
): Setting<Value, Refusal> {
  const [asked, setAsked] = useState<Asked<Value, Refusal> | undefined>(undefined);
  const attempt = useRef(0);

  const choose = (value: Value): void => {
    attempt.current += 1;
    const mine = attempt.current;
    const settle = (outcome: SettingOutcome<Refusal>): void => {
      if (mine === attempt.current) setAsked({ value, outcome });
    };
    settle({ kind: 'saving' });
    void save(value).then(
      (answer) => settle(answer.ok ? { kind: 'saved' } : { kind: 'refused', why: answer.problem }),
      () => settle({ kind: 'unanswered' }),
    );
  };

  if (asked === undefined) return { value: stored, outcome: { kind: 'none' }, choose, retry: () => undefined };
  const retry = (): void => choose(asked.value);
  const isStored = JSON.stringify(asked.value) === JSON.stringify(stored);
  if (isStored && asked.outcome.kind !== 'refused') return { value: stored, outcome: { kind: 'saved' }, choose, retry };
  return { value: asked.outcome.kind === 'saving' ? asked.value : stored, outcome: asked.outcome, choose, retry };
}

interface Asked<Value, Refusal> {
  readonly value: Value;
  readonly outcome: SettingOutcome<Refusal>;
}
