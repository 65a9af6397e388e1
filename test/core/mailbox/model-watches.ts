import type { Watch } from '../../../src/core/mailbox/watch.ts';

/** A watch, and what it means in the mailbox: the sets of labels, one of which a message must bear whole. */
export interface ModelWatch {
  readonly what: string;
  readonly watch: Watch;
  readonly sets: readonly (readonly string[])[];
}

/** One of each sort. The sets are written out here, so that they are not those of the code under test. */
export const MODEL_WATCHES: readonly ModelWatch[] = [
  { what: 'the inbox', watch: { kind: 'labels', labels: ['INBOX'], unit: 'messages' }, sets: [['INBOX']] },
  { what: 'a label', watch: { kind: 'labels', labels: ['Label_7'], unit: 'threads' }, sets: [['Label_7']] },
  {
    what: 'three labels',
    watch: { kind: 'labels', labels: ['Label_7', 'INBOX', 'STARRED'], unit: 'messages' },
    sets: [['Label_7'], ['INBOX'], ['STARRED']],
  },
  { what: 'Primary', watch: { kind: 'primary' }, sets: [['INBOX', 'CATEGORY_PERSONAL']] },
  { what: 'Important', watch: { kind: 'important' }, sets: [['INBOX', 'IMPORTANT']] },
];
