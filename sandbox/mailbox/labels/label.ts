/** Colors of a user label as #rrggbb, from Gmail's palette. */
export interface LabelColor {
  readonly textColor: string;
  readonly backgroundColor: string;
}

/** A label. https://developers.google.com/gmail/api/reference/rest/v1/users.labels#Label */
export interface Label {
  readonly id: string;
  readonly name: string;
  readonly type: 'system' | 'user';
  readonly messageListVisibility?: 'show' | 'hide';
  readonly labelListVisibility?: 'labelShow' | 'labelHide' | 'labelShowIfUnread';
  readonly color?: LabelColor;
}

const hidden = (id: string): Label => ({
  id,
  name: id,
  type: 'system',
  messageListVisibility: 'hide',
  labelListVisibility: 'labelHide',
});

const bare = (id: string): Label => ({ id, name: id, type: 'system' });

/** The labels that every account has. */
export const SYSTEM_LABELS: readonly Label[] = [
  hidden('CHAT'),
  bare('SENT'),
  { ...hidden('INBOX'), labelListVisibility: 'labelShow' },
  hidden('IMPORTANT'),
  hidden('TRASH'),
  bare('DRAFT'),
  hidden('SPAM'),
  hidden('CATEGORY_FORUMS'),
  hidden('CATEGORY_UPDATES'),
  hidden('CATEGORY_PERSONAL'),
  hidden('CATEGORY_PROMOTIONS'),
  hidden('CATEGORY_SOCIAL'),
  bare('YELLOW_STAR'),
  bare('STARRED'),
  bare('UNREAD'),
];
