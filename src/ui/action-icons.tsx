import type { FunctionComponent } from 'preact';
import { ACTIONS, type ActionIconName, type ActionKind } from '../core/actions/action-table.ts';
import { Icon, StarIcon } from './icons.tsx';

/** A box with a lid: archive. */
const ArchiveIcon = () => (
  <Icon>
    <path d="M3.5 5h17v4h-17ZM5 9v8.5A1.5 1.5 0 0 0 6.5 19h11a1.5 1.5 0 0 0 1.5-1.5V9M10 12.5h4" />
  </Icon>
);

/** A trash can. */
const TrashIcon = () => (
  <Icon>
    <path d="M4.5 6.5h15M9.5 6.5v-2h5v2M6.5 6.5l.8 12a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5l.8-12M10.3 10.5v5.5M13.7 10.5v5.5" />
  </Icon>
);

/** An octagon with an exclamation mark: spam. */
const SpamIcon = () => (
  <Icon>
    <path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7ZM12 8v5M12 16v.2" />
  </Icon>
);

/** An open envelope: mark as read. */
const ReadIcon = () => (
  <Icon>
    <path d="M4 10v7.5A1.5 1.5 0 0 0 5.5 19h13a1.5 1.5 0 0 0 1.5-1.5V10l-8-5.5Z" />
    <path d="m4.5 10.5 7.5 4.5 7.5-4.5" />
  </Icon>
);

/** A closed envelope with a dot: mark as unread. */
const UnreadIcon = () => (
  <Icon>
    <path d="M13.5 6h-8A1.5 1.5 0 0 0 4 7.5v9A1.5 1.5 0 0 0 5.5 18h13a1.5 1.5 0 0 0 1.5-1.5V11.5" />
    <path d="m4.5 8 7.5 5.2 2.5-1.7" />
    <circle cx="18.5" cy="6.5" r="2.2" fill="currentColor" />
  </Icon>
);

/** An arrow pointing back: undo. */
export const UndoIcon = () => (
  <Icon>
    <path d="M8.5 5 4.5 9l4 4M5 9h9.5a4.75 4.75 0 0 1 0 9.5H9" />
  </Icon>
);

const ICONS: Readonly<Record<ActionIconName, FunctionComponent>> = {
  archive: ArchiveIcon,
  read: ReadIcon,
  spam: SpamIcon,
  star: StarIcon,
  trash: TrashIcon,
  unread: UnreadIcon,
};

/** The icon of an action. Hidden from screen readers. */
export function ActionIcon({ kind }: { readonly kind: ActionKind }) {
  const Shown = ICONS[ACTIONS[kind].icon];
  return <Shown />;
}
