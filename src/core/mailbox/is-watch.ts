import { MOST_LABELS, type Watch } from './watch.ts';

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
