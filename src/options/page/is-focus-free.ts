/** Whether moving the focus takes it from nothing outside `section`: it is in there, or went with what was removed. */
export function isFocusFree(section: Element | null): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || section?.contains(activeElement) === true;
}
