import { localArea } from './storage-areas.ts';

let asked: Promise<Readonly<Record<string, unknown>>> | undefined = localArea.getAll();

/**
 * The same as `localArea`, but its first `getAll` was sent when this file was loaded: the browser takes milliseconds to
 * answer, and the page's script gets ready to draw meanwhile. Writes made in that time reach everyone who watches
 * storage by the end of that turn.
 */
export const earlyLocalArea: typeof localArea = {
  ...localArea,
  getAll: () => {
    const early = asked;
    asked = undefined;
    return early ?? localArea.getAll();
  },
};
