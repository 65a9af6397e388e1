/** Gmail's id of a label: `INBOX` and its like, or `Label_<number>` for one that a person made. */
export type LabelId = string;

/** What of an account is counted and listed. */
export type Watch =
  /** The unread of the inbox or of one label, exactly; of several labels, as a sum that may count a message twice. */
  | { readonly kind: 'labels'; readonly labels: readonly LabelId[]; readonly unit: CountUnit }
  /** The unread of the inbox that Gmail files under Primary, or marks as important; counted from their ids. */
  | { readonly kind: 'primary' | 'important' };

/** Gmail's web pages count conversations; most people think in messages. */
export type CountUnit = 'messages' | 'threads';

/** Gmail's id of the inbox. */
export const INBOX: LabelId = 'INBOX';

/** What is counted until somebody chooses otherwise. */
export const DEFAULT_WATCH: Watch = { kind: 'labels', labels: [INBOX], unit: 'messages' };

/** The most labels that one account can watch: each costs a listing and a count. */
export const MOST_LABELS = 10;

/** Labels whose messages Gmail leaves out of every other label's listing. */
const HIDING: readonly LabelId[] = ['SPAM', 'TRASH'];

/** The sets of labels, any one of which a message must bear whole to be watched; each is one listing. */
export function watchedSets(watch: Watch): readonly (readonly LabelId[])[] {
  switch (watch.kind) {
    case 'labels':
      return watch.labels.map((label) => [label]);
    case 'primary':
      return [[INBOX, 'CATEGORY_PERSONAL']];
    case 'important':
      return [[INBOX, 'IMPORTANT']];
  }
}

/** The labels whose totals Gmail must be asked for; none where the ids are counted, since those labels hold archived mail too. */
export function countedLabels(watch: Watch): readonly LabelId[] {
  return watch.kind === 'labels' ? watch.labels : [];
}

/** Do these labels keep a message out of the list, whatever else it bears? */
export function hides(labels: readonly LabelId[]): boolean {
  return HIDING.some((label) => labels.includes(label));
}

/** Does a message with these labels belong into the list? */
export function isWatchedUnread(watch: Watch, labels: readonly LabelId[]): boolean {
  if (!labels.includes('UNREAD') || hides(labels)) return false;
  return watchedSets(watch).some((set) => set.every((label) => labels.includes(label)));
}

/** Could a change of these labels move a message into or out of the list? */
export function concernsList(watch: Watch, changed: readonly LabelId[]): boolean {
  return hides(changed) || changed.some((label) => label === 'UNREAD' || isOfWatch(watch, label));
}

/** Does losing these labels take a message out of the list, whatever else it bears? */
export function takesOut(watch: Watch, removed: readonly LabelId[]): boolean {
  if (removed.includes('UNREAD')) return true;
  return watchedSets(watch).every((set) => set.some((label) => removed.includes(label)));
}

/** Is a message that gains these labels newly arrived in what is watched, rather than only marked as unread? */
export function bringsIn(watch: Watch, added: readonly LabelId[]): boolean {
  return added.some((label) => isOfWatch(watch, label));
}

/** Did a person make this label, and may delete it? Gmail's own are there for ever. */
export function isOwnLabel(label: LabelId): boolean {
  return label.startsWith('Label_');
}

function isOfWatch(watch: Watch, label: LabelId): boolean {
  return watchedSets(watch).some((set) => set.includes(label));
}

/** Is this, from storage or from a message, a watch? */
export function isWatch(value: unknown): value is Watch {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'primary' || value.kind === 'important') return true;
  if (value.kind !== 'labels' || !('labels' in value) || !('unit' in value)) return false;
  return isLabels(value.labels) && (value.unit === 'messages' || value.unit === 'threads');
}

function isLabels(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_LABELS) return false;
  // One label twice would be counted twice.
  if (new Set(value).size < value.length) return false;
  return value.every((label) => typeof label === 'string' && /^[\w-]+$/.test(label));
}
