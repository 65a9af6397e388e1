import type { ActionId } from '../../core/actions/action.ts';
import type { Millis } from '../../core/time.ts';
import type { PagePorts } from '../../ui/page-ports.ts';
import type { Rest } from '../rest.ts';
import type { PreviewView } from './popup-state.ts';

/** What the popup needs of the browser beyond what every page needs. */
export interface PopupPorts extends PagePorts {
  /** A name that no other action has. */
  readonly newId: () => ActionId;
  /** Calls back once, after that time; gives the way to call it off. */
  readonly after: (delay: Millis, run: () => void) => () => void;
  /** The code that is not needed for the first frame, nor waited for by it. */
  readonly loadRest: () => Promise<Rest>;
  /** The code that shows the text of a message: fetched when one is first opened, so that the list does not wait for it. */
  readonly loadPreview: () => Promise<PreviewView>;
}
