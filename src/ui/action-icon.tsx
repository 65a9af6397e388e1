import type { FunctionComponent } from 'preact';
import { ACTIONS, type ActionIconName, type ActionKind } from '../core/actions/action-table.ts';
import { ArchiveIcon, ReadIcon, SpamIcon, StarIcon, TrashIcon, UnreadIcon } from './icons.tsx';

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
  const Icon = ICONS[ACTIONS[kind].icon];
  return <Icon />;
}
