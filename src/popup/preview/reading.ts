import type { Reading } from '../parts.ts';
import { contentOf } from './content/content.ts';
import { Preview } from './preview.tsx';

/** The code fetched when a message is first opened. */
export const reading: Reading = { Preview, hasAttachments: (body) => contentOf(body).attachments.length > 0 };
