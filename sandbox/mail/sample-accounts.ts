import type { LabelColor } from '../mailbox/labels/label.ts';

/** A user with a mailbox full of sample mail, in the folder named after the address. */
export interface SampleAccount {
  readonly address: string;
  readonly name: string;
  /** The domain of its Google Workspace organization; omitted for a personal account. */
  readonly hostedDomain?: string;
  /** If omitted, the mailbox's default, which a double cannot represent. */
  readonly firstHistoryId?: bigint;
  /** In the order of their ids: the first becomes Label_1. */
  readonly labels: readonly { readonly name: string; readonly color?: LabelColor }[];
}

/** The accounts of the sandbox; the first is the main one. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  {
    address: 'ada@example.com',
    name: 'Ada Marsh',
    labels: [
      { name: 'Travel', color: { textColor: '#ffffff', backgroundColor: '#4986e7' } },
      { name: 'Home/Bills', color: { textColor: '#000000', backgroundColor: '#ffad47' } },
      { name: 'Choir' },
    ],
  },
  {
    address: 'bob@example.org',
    name: 'Bob Ainsley',
    hostedDomain: 'example.org',
    firstHistoryId: 48_213n,
    labels: [],
  },
  { address: 'noor@example.net', name: 'نور حدّاد', firstHistoryId: 7_730_514n, labels: [{ name: 'وصفات' }] },
  { address: 'dev@example.com', name: 'Dev Okafor', firstHistoryId: 1_204n, labels: [] },
  { address: 'lea@example.org', name: 'Léa Novák', firstHistoryId: 90_071n, labels: [] },
];
