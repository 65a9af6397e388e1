import type { EpochMs, Millis } from '../time.ts';
import type { CallName } from './story.ts';

/** A request and its response as they are, in memory only: a story is told of them, and they are dropped. */
export interface WireCall {
  readonly name: CallName;
  readonly at: EpochMs;
  readonly took: Millis;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly response?: WireResponse | undefined;
}

/** The text is left out for mail, and undefined if it broke off. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
}

/** The parameters of a call's query or form, in their order. */
export type Parameters = readonly (readonly [string, string])[];

/** The query of a call. */
export function queryOf(call: WireCall | undefined): Parameters {
  return call === undefined ? [] : [...new URL(call.url).searchParams];
}

/** The form of a call. */
export function formOf(call: WireCall | undefined): Parameters {
  return [...new URLSearchParams(call?.body ?? '')];
}

/** The members of a call's JSON response; none if it is anything else. */
export function membersOf(call: WireCall | undefined): Parameters {
  return membersIn(call?.response?.text);
}

/** The members of a JSON object, those that are not texts as JSON; none if the text is anything else. */
export function membersIn(text: string | undefined): Parameters {
  const parsed = parsedOf(text);
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? Object.entries(parsed).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
    : [];
}

/** The first value of a parameter. */
export function valueIn(parameters: Parameters, name: string): string | undefined {
  return parameters.find(([each]) => each === name)?.[1];
}

function parsedOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
