import type { OwnState } from '../state/popup-state.ts';
import type { StatePorts } from '../state/ports.ts';
import type { RowKey } from '../state/row.ts';

/** How far the pointer may drift, such as between the clicks of a double click, and still count as resting. */
const STILL_WITHIN_PX = 4;

/**
 * Prevents clicks on whatever has just moved to where their target was. Returns a function for actions that are about
 * to remove rows: during a click by pointer it returns the places to keep empty, with their heights, and they stay
 * empty until the pointer moves; for actions by key it returns none. The second click of a double click counts only on
 * the control that the first one pressed.
 */
export function createHold({
  root,
  own,
  change,
}: Pick<StatePorts, 'root' | 'own' | 'change'>): (rows: readonly RowKey[]) => OwnState['held'] {
  let isPressing = false;
  let last: { readonly control: Element | null; readonly x: number; readonly y: number } | undefined;

  const heightOf = (key: RowKey): number => {
    const places = [...root.querySelectorAll<HTMLElement>('[data-row]')];
    return places.find(({ dataset }) => dataset.row === key)?.getBoundingClientRect().height ?? 0;
  };

  root.addEventListener(
    'click',
    (event) => {
      // A button pressed by key sends a click with detail 0.
      if (!(event instanceof MouseEvent) || event.detail === 0) return;
      const control = event.target instanceof Element ? event.target.closest('a, button, summary, input') : null;
      if (event.detail > 1 && control !== last?.control) {
        event.stopPropagation();
        event.preventDefault();
        return;
      }
      last = { control, x: event.clientX, y: event.clientY };
      isPressing = true;
    },
    { capture: true },
  );
  root.addEventListener('click', () => {
    isPressing = false;
  });
  root.addEventListener('pointermove', (event) => {
    if (own().held.size === 0 || last === undefined || !(event instanceof MouseEvent)) return;
    const moved = Math.hypot(event.clientX - last.x, event.clientY - last.y);
    if (moved > STILL_WITHIN_PX) change({ held: new Map() });
  });

  return (rows) => new Map(isPressing ? rows.map((key) => [key, heightOf(key)]) : []);
}
