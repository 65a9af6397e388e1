import type { Reading } from '../parts.ts';
import { contentOf } from './content/content.ts';
import { ownText } from './own-text.ts';
import { Preview } from './preview.tsx';

/** The code fetched when a message is first opened. */
export const reading: Reading = {
  Preview,
  hasAttachments: (body) => contentOf(body).attachments.length > 0,
  ownText,
};
