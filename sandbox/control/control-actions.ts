import type { Sandbox } from '../sandbox.ts';
import { READY_FAULTS } from './ready-faults.ts';

/** What the control page can read and do. */
export interface ControlWorld {
  readonly sandbox: Pick<
    Sandbox,
    | 'accounts'
    | 'mailbox'
    | 'log'
    | 'addFault'
    | 'clearFaults'
    | 'expireAccessTokens'
    | 'revokeAccess'
    | 'client'
    | 'port'
  >;
  /** Names of the active faults. */
  readonly faultNames: () => readonly string[];
  /** RFC 5322 messages; one is chosen at random and delivered. */
  readonly samples: readonly (string | Uint8Array)[];
}

type Action = (world: ControlWorld, form: URLSearchParams, account: string) => Promise<void> | void;

/** The action of each form on the page, by path. */
export const CONTROL_ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  [
    '/compose',
    async ({ sandbox }, form, account) => {
      const field = (name: string): string => form.get(name) ?? '';
      await sandbox.mailbox(account).compose({ from: field('from'), subject: field('subject'), text: field('text') });
    },
  ],
  [
    '/sample',
    async ({ sandbox, samples }, _form, account) => {
      const sample = samples[Math.floor(Math.random() * samples.length)];
      if (sample !== undefined) await sandbox.mailbox(account).deliver(sample);
    },
  ],
  ['/read', ({ sandbox }, form, account) => sandbox.mailbox(account).modify(form.getAll('id'), { remove: ['UNREAD'] })],
  ['/revoke', ({ sandbox }, _form, account) => sandbox.revokeAccess(account)],
  ['/expire', ({ sandbox }, _form, account) => sandbox.expireAccessTokens(account)],
  [
    '/fault',
    ({ sandbox }, form) => {
      const name = form.get('fault') ?? '';
      const fault = READY_FAULTS.get(name);
      if (fault !== undefined) sandbox.addFault({ name, host: 'gmail.googleapis.com', ...fault(Date.now()) });
    },
  ],
  ['/clear-faults', ({ sandbox }) => sandbox.clearFaults()],
]);
