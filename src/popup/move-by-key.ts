const NEXT: readonly string[] = ['ArrowDown', 'j'];
const PREVIOUS: readonly string[] = ['ArrowUp', 'k'];

/** Arrow keys, and j and k as in Gmail, move the focus from message to message; Tab reaches everything, as always. */
export function moveByKey(event: KeyboardEvent): void {
  const step = NEXT.includes(event.key) ? 1 : PREVIOUS.includes(event.key) ? -1 : 0;
  const { currentTarget } = event;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || !(currentTarget instanceof Element)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('a.message')];
  const focused = rows.findIndex((row) => row.matches(':focus'));
  const next = focused === -1 ? rows[0] : rows[focused + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
