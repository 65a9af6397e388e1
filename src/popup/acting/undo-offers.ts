import type { ActionId } from '../../core/actions/action.ts';
import type { UndoOffer } from '../state/popup-state.ts';
import type { HandlerPorts } from '../state/ports.ts';

/** How long Undo is offered. */
const OFFERED_FOR_MS = 8_000;

/** Offers Undo for each action, with a timer of its own. */
export function createUndoOffers({ after, change, own }: Pick<HandlerPorts, 'after' | 'change' | 'own'>) {
  let held = false;
  const clocks = new Map<UndoOffer, () => void>();

  const start = (offer: UndoOffer): void => {
    clocks.get(offer)?.();
    const withdraw = (): void => {
      clocks.delete(offer);
      if (own().offers.includes(offer)) change({ offers: own().offers.filter((each) => each !== offer) });
    };
    if (!held) clocks.set(offer, after(OFFERED_FOR_MS, withdraw));
  };

  return {
    make: (offer: UndoOffer): void => {
      // The toast that held the last offer is gone.
      if (own().offers.length === 0) held = false;
      change({ offers: [...own().offers, offer] });
      start(offer);
    },
    /** Stops all timers while held. When released, all start over. */
    hold: (now: boolean): void => {
      if (held === now) return;
      held = now;
      for (const stop of clocks.values()) stop();
      clocks.clear();
      if (!held) for (const offer of own().offers) start(offer);
    },
  };
}

/** The offers without the one for this action. */
export function withoutOffersOf(offers: readonly UndoOffer[], id: ActionId): readonly UndoOffer[] {
  return offers.filter(({ asked }) => !asked.some(({ action }) => action.id === id));
}
