/** Gmail's id of a label: `INBOX` or another system label, or `Label_<number>` for one that the user created. */
export type LabelId = string;

/** What is counted and listed for an account. */
export type Watch =
  /**
   * The unread mail of the inbox or of one label, exactly; of several labels, as a sum that may count a message twice.
   */
  | { readonly kind: 'labels'; readonly labels: readonly LabelId[]; readonly unit: CountUnit }
  /** The unread mail in the inbox that Gmail files under Primary, or marks as important; counted from message ids. */
  | { readonly kind: 'primary' | 'important' };

/** Gmail's web pages count conversations; most people think in messages. */
export type CountUnit = 'messages' | 'threads';

/** Gmail's id of the inbox. */
export const INBOX: LabelId = 'INBOX';

/** What is counted until the user chooses something else. */
export const DEFAULT_WATCH: Watch = { kind: 'labels', labels: [INBOX], unit: 'messages' };

/** The most labels that one account can watch: each costs a listing and a count. */
export const MOST_LABELS = 10;

/** Labels whose messages Gmail leaves out of every other label's listing. */
const HIDING: readonly LabelId[] = ['SPAM', 'TRASH'];

/** The sets of labels, one listing each. A message is watched if it has all labels of any one set. */
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

/** The labels whose totals must be fetched; none if ids are counted, since those labels hold archived mail too. */
export function countedLabels(watch: Watch): readonly LabelId[] {
  return watch.kind === 'labels' ? watch.labels : [];
}

/** Whether these labels keep a message out of the list, whatever others it has. */
export function hides(labels: readonly LabelId[]): boolean {
  return HIDING.some((label) => labels.includes(label));
}

/** Whether a message with these labels belongs in the list. */
export function isWatchedUnread(watch: Watch, labels: readonly LabelId[]): boolean {
  if (!labels.includes('UNREAD') || hides(labels)) return false;
  return watchedSets(watch).some((set) => set.every((label) => labels.includes(label)));
}

/** Whether a change of these labels could move a message into or out of the list. */
export function concernsList(watch: Watch, changed: readonly LabelId[]): boolean {
  return hides(changed) || changed.some((label) => label === 'UNREAD' || isOfWatch(watch, label));
}

/** Whether losing these labels takes a message out of the list, whatever others it has. */
export function takesOut(watch: Watch, removed: readonly LabelId[]): boolean {
  if (removed.includes('UNREAD')) return true;
  return watchedSets(watch).every((set) => set.some((label) => removed.includes(label)));
}

/** Whether a message that gains these labels has newly arrived in what is watched, not only been marked as unread. */
export function bringsIn(watch: Watch, added: readonly LabelId[]): boolean {
  return added.some((label) => isOfWatch(watch, label));
}

/** Whether the user created this label and can delete it. Gmail's system labels always exist. */
export function isOwnLabel(label: LabelId): boolean {
  return label.startsWith('Label_');
}

function isOfWatch(watch: Watch, label: LabelId): boolean {
  return watchedSets(watch).some((set) => set.includes(label));
}

/** Whether a value from storage or from a message is a watch. */
export function isWatch(value: unknown): value is Watch {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'primary' || value.kind === 'important') return true;
  if (value.kind !== 'labels' || !('labels' in value) || !('unit' in value)) return false;
  return isLabels(value.labels) && (value.unit === 'messages' || value.unit === 'threads');
}

function isLabels(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_LABELS) return false;
  // A label listed twice would be counted twice.
  if (new Set(value).size < value.length) return false;
  return value.every((label) => typeof label === 'string' && /^[\w-]+$/.test(label));
}
