import type { StoredMessage } from '../../../sandbox/mailbox/stored-message.ts';
import { mayRead } from '../../../src/core/account/access-level.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { isInPlace } from '../judge/walk-truth.ts';
import { accountOf, kept, type Walk } from '../walk.ts';
import type { ElsewhereChange, PersonId, SuddenEvent } from '../walk-event.ts';

/** How long the product may take to settle a doubt that only time settles. */
export const LONG: number = 26 * HOUR;

/** Lets something happen at Google, on another device, or to the computer: at once, even between two steps of a worker. */
export function playSudden(walk: Walk, event: SuddenEvent): void {
  const { clock, google, host, network, news } = walk;
  switch (event.kind) {
    case 'mail': {
      // Mail of one moment comes a millisecond apart.
      clock.moveTo(clock.now() + event.many + 1);
      const mail = () => ({ from: 'Bo <bo@example.org>', subject: 'News', text: 'Text' });
      const gmail = google.mailbox(event.who);
      const labels = event.to.filter((label) => gmail.label(label) !== undefined);
      const ids = gmail.deliverMany(event.many, mail, { labels });
      for (const id of ids) news.arrived(event.who, id, mustBeTold(walk, event.who, labels));
      return;
    }
    case 'old mail': {
      const at = clock.now() - 90 * MINUTE;
      google.mailbox(event.who).deliverMany(1, () => ({ from: 'a@b.example', subject: 'Old', text: '' }), { at });
      return;
    }
    case 'elsewhere':
      playElsewhere(walk, event);
      return;
    case 'history expires':
      walk.patience = LONG;
      google.mailbox(event.who).expireHistory();
      return;
    case 'tokens expire':
      google.expireTokens(event.who);
      return;
    case 'label deleted':
      deleteLabel(walk, event.who);
      return;
    case 'access revoked':
      news.unknowable(event.who);
      google.revoke(event.who);
      return;
    case 'clock':
      clock.jump(event.by);
      walk.alarm.clockSet();
      walk.rests = [];
      walk.wentBack ||= event.by < 0;
      walk.patience = LONG;
      return;
    case 'online':
      network.isOnline = event.is;
      if (!event.is) network.breakOff();
      return;
    case 'may notify':
      walk.mayNotify = event.is;
      news.unknowable();
      return;
    case 'kill':
      host.kill();
      return;
  }
}

/** Will a message that arrives now have to be told of, if nobody touches it? */
function mustBeTold(walk: Walk, who: PersonId, labels: readonly string[]): boolean {
  const account = accountOf(walk, who);
  if (account === undefined || account.paused || !mayRead(account.level)) return false;
  if (!walk.mayNotify || !walk.google.hasAccess(who) || walk.listingsLag.has(who)) return false;
  return kept(walk, mailboxItem(who)).listedAt !== undefined && isInPlace(account.watch, labels);
}

const CHANGES: Readonly<
  Record<Exclude<ElsewhereChange, 'delete'>, { readonly add: string[]; readonly remove: string[] }>
> = {
  read: { add: [], remove: ['UNREAD'] },
  unread: { add: ['UNREAD'], remove: [] },
  star: { add: ['STARRED'], remove: [] },
  unstar: { add: [], remove: ['STARRED'] },
  archive: { add: [], remove: ['INBOX'] },
  unarchive: { add: ['INBOX'], remove: [] },
  trash: { add: ['TRASH'], remove: ['INBOX'] },
  untrash: { add: [], remove: ['TRASH'] },
  label: { add: ['Label_1'], remove: [] },
  unlabel: { add: [], remove: ['Label_1'] },
};

function playElsewhere(walk: Walk, { who, change, which, many }: SuddenEvent & { readonly kind: 'elsewhere' }): void {
  const gmail = walk.google.mailbox(who);
  if (change === 'delete') {
    for (const { id } of chosen(gmail.messages(), which, 1)) {
      walk.news.touched(who, id);
      gmail.delete(id);
    }
    return;
  }
  const { add, remove } = CHANGES[change];
  if (add.some((label) => gmail.label(label) === undefined)) return;
  const changeable = gmail
    .messages()
    .filter(
      ({ labels }) => add.some((label) => !labels.includes(label)) || remove.some((label) => labels.includes(label)),
    );
  // Nothing goes to the inbox out of Trash by an archive that is taken back.
  const fitting = change === 'unarchive' ? changeable.filter(({ labels }) => !labels.includes('TRASH')) : changeable;
  for (const message of chosen(fitting, which, many)) changeLabels(walk, who, message, add, remove);
}

function deleteLabel(walk: Walk, who: PersonId): void {
  const gmail = walk.google.mailbox(who);
  if (gmail.label('Label_1') === undefined) return;
  walk.patience = LONG;
  for (const message of gmail.messages()) {
    if (message.labels.includes('Label_1')) changeLabels(walk, who, message, [], ['Label_1']);
  }
  gmail.deleteLabel('Label_1');
}

function changeLabels(walk: Walk, who: PersonId, message: StoredMessage, add: string[], remove: string[]): void {
  const gmail = walk.google.mailbox(who);
  const { id, labels: before } = message;
  gmail.modify([id], { add, remove });
  const after = gmail.message(id)?.labels ?? [];
  walk.intents.elsewhere(who, id, before, after);
  walk.news.touched(who, id);
  const watch = accountOf(walk, who)?.watch;
  const came = watch === undefined || (!isInPlace(watch, before) && isInPlace(watch, after));
  // A label that is watched too brings a message in anew.
  const gained = watch?.kind === 'labels' && add.some((label) => watch.labels.includes(label));
  if (came || gained) walk.news.cameBack(who, id);
}

function chosen(messages: readonly StoredMessage[], which: number, many: number): readonly StoredMessage[] {
  const at = Math.floor(which * messages.length);
  return messages.slice(at, at + many);
}
