import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Parameters } from './request/bind-parameters.ts';

/** A valid request: known method, sufficient scopes, parameters of the right types. */
export interface Call {
  readonly mailbox: Mailbox;
  /** The {id} in the path; empty if the path has none. */
  readonly id: string;
  readonly parameters: Parameters;
  /** The body as text. */
  readonly body: string;
  /** The token has gmail.metadata, whose restrictions apply even with other scopes. */
  readonly metadataOnly: boolean;
}

/** Executes a call; returns the JSON of the answer, or `undefined` if it has no body (204). */
export type Handler = (call: Call) => Readonly<Record<string, unknown>> | undefined;
