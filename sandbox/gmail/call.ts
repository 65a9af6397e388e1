import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Parameters } from './request/bind-parameters.ts';

/** A request that may be carried out: known method, right scopes, parameters of the right types. */
export interface Call {
  readonly mailbox: Mailbox;
  /** The {id} in the path; empty where the path has none. */
  readonly id: string;
  readonly parameters: Parameters;
  /** The body as text. */
  readonly body: string;
  /** The token holds gmail.metadata, whose restrictions apply whatever else it holds. */
  readonly metadataOnly: boolean;
}

/** Carries a call out; gives the JSON of the answer, or `undefined` for one without a body (204). */
export type Handler = (call: Call) => Readonly<Record<string, unknown>> | undefined;
