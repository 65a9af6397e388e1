import { BROKEN } from './hostile/broken.ts';
import { DISGUISE } from './hostile/disguise.ts';
import type { HostileMessage } from './hostile/hostile-message.ts';
import { REMOTE } from './hostile/remote.ts';
import { SCRIPTS } from './hostile/scripts.ts';
import { SIZE } from './hostile/size.ts';

/** More than a hundred mails, each of which tries something, by what they are after. */
export const HOSTILE_MESSAGES: Readonly<Record<string, readonly HostileMessage[]>> = {
  'that want something to run': SCRIPTS,
  'that want to know that they were opened': REMOTE,
  'that want to be taken for something else': DISGUISE,
  'that want to be too much': SIZE,
  'that no program should send': BROKEN,
};
