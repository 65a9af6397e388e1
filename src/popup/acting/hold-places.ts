import type { OwnState } from '../state/popup-state.ts';
import type { StatePorts } from '../state/ports.ts';
import type { RowKey } from '../state/row.ts';

/** How far a hand moves the pointer without meaning to, such as between the clicks of a double click. */
const STILL_WITHIN_PX = 4;

/**
 * Sees to it that a click never hits what has just moved to where its target was. Returns a function for an action that is
 * about to take rows away: while a pointer presses, their places with their heights, which stay empty until the pointer
 * moves; by key, none. The second click of a double click counts only for the control that the first one pressed.
 */
export function createPlaceHolder({
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
      // A key that presses a button makes a click as well, of no pointer and without a number.
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
