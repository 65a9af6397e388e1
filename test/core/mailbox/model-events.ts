import fc from 'fast-check';
import type { LabelChange, ModelMailbox } from './model-mailbox.ts';

/** Something that a person, a filter or a sender does to a mailbox. */
export type Event =
  | { readonly kind: 'deliver'; readonly labels: readonly string[]; readonly many: number }
  | { readonly kind: 'modify'; readonly rank: number; readonly change: LabelChange }
  | { readonly kind: 'read-newest'; readonly many: number }
  | { readonly kind: 'delete'; readonly rank: number };

/** Reading, archiving, labelling, moving, trashing (the inbox label goes or stays), and changes that matter to some watches. */
const LABEL_CHANGES: readonly LabelChange[] = [
  { add: [], remove: ['UNREAD'] },
  { add: ['UNREAD'], remove: [] },
  { add: [], remove: ['INBOX'] },
  { add: [], remove: ['INBOX', 'UNREAD'] },
  { add: ['INBOX'], remove: [] },
  { add: ['INBOX', 'UNREAD'], remove: [] },
  { add: ['INBOX'], remove: ['UNREAD'] },
  { add: ['TRASH'], remove: ['INBOX'] },
  { add: ['TRASH'], remove: [] },
  { add: [], remove: ['TRASH'] },
  { add: ['INBOX'], remove: ['TRASH'] },
  { add: ['SPAM'], remove: ['INBOX'] },
  { add: ['INBOX'], remove: ['SPAM'] },
  { add: ['STARRED'], remove: [] },
  { add: [], remove: ['STARRED'] },
  { add: ['CATEGORY_UPDATES'], remove: ['CATEGORY_PERSONAL'] },
  { add: ['CATEGORY_PERSONAL'], remove: ['CATEGORY_UPDATES'] },
  { add: ['IMPORTANT'], remove: [] },
  { add: [], remove: ['IMPORTANT'] },
  { add: ['Label_7'], remove: [] },
  { add: [], remove: ['Label_7'] },
  { add: ['Label_7'], remove: ['INBOX'] },
  { add: ['INBOX'], remove: ['Label_7'] },
  { add: ['UNREAD', 'Label_7'], remove: [] },
  { add: [], remove: ['Label_7', 'UNREAD'] },
];

/** The labels of a message that every watch takes for new mail. */
export const NEWS = ['INBOX', 'UNREAD', 'CATEGORY_PERSONAL', 'IMPORTANT', 'Label_7'];

const ARRIVALS = [
  ['INBOX', 'UNREAD', 'CATEGORY_PERSONAL'],
  ['INBOX', 'UNREAD', 'CATEGORY_UPDATES'],
  ['UNREAD', 'Label_7'],
  ['INBOX', 'UNREAD', 'IMPORTANT', 'STARRED'],
  ['INBOX'],
  ['UNREAD'],
  ['SPAM', 'UNREAD', 'CATEGORY_PERSONAL', 'IMPORTANT', 'Label_7'],
  ['SENT'],
  [],
];

// The newest, those at the edge of the list, and any other.
const anyRank = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 20, max: 30 }), fc.nat({ max: 520 }));

// About a list full, or nearly all that is kept.
const anyCrowd = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 2, max: 32 }) },
  { weight: 1, arbitrary: fc.integer({ min: 470, max: 500 }) },
);

/** Any event; ranks are counted from the newest message. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ kind: 'deliver', labels: NEWS, many: 1 }) },
  { weight: 3, arbitrary: fc.constantFrom(...ARRIVALS).map((labels): Event => ({ kind: 'deliver', labels, many: 1 })) },
  { weight: 1, arbitrary: anyCrowd.map((many): Event => ({ kind: 'deliver', labels: NEWS, many })) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(anyRank, fc.constantFrom(...LABEL_CHANGES))
      .map(([rank, change]): Event => ({ kind: 'modify', rank, change })),
  },
  { weight: 1, arbitrary: anyCrowd.map((many): Event => ({ kind: 'read-newest', many })) },
  { weight: 1, arbitrary: anyRank.map((rank): Event => ({ kind: 'delete', rank })) },
);

/** Events of a mailbox of a few messages, which therefore come and go again and again. */
export const anyEventOfFew: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom(NEWS, ...ARRIVALS).map((labels): Event => ({ kind: 'deliver', labels, many: 1 })),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat({ max: 1 }), fc.constantFrom(...LABEL_CHANGES))
      .map(([rank, change]): Event => ({ kind: 'modify', rank, change })),
  },
);

/** Lets the event happen; one about a message of a mailbox that has none does nothing. */
export function happen(model: ModelMailbox, event: Event): void {
  const ids = model.ids();
  const at = (wanted: number): string => ids[wanted % Math.max(1, ids.length)] ?? '';
  switch (event.kind) {
    case 'deliver':
      for (let i = 0; i < event.many; i += 1) model.deliver(event.labels);
      break;
    case 'modify':
      model.modify(at(event.rank), event.change);
      break;
    case 'delete':
      model.delete(at(event.rank));
      break;
    case 'read-newest':
      for (const id of ids.slice(0, event.many)) model.modify(id, { add: [], remove: ['UNREAD'] });
  }
}
