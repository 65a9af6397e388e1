/** Something is under way; for the eye alone, so words must say so beside it. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
