/** The place of a message that is on its way, as high as one that has come. */
export function SkeletonRow() {
  return (
    <li class="row skeleton" aria-hidden="true">
      <span class="avatar" />
      <span class="sender" />
      <span class="subject" />
      <span class="snippet" />
    </li>
  );
}
