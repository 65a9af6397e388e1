/** A key of `_locales`; the English file is the one that every other language follows. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

/** What the plural forms of one message share: `popupUnread` of `popupUnread_one` and `popupUnread_other`. */
export type PluralStem = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
