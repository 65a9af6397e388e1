import { useMemo } from 'preact/hooks';
import { cleanText } from '../../words/clean-text.ts';
import type { Words } from '../../words/words.ts';
import { type Invitation, readInvitation } from './calendar/invitation.ts';

export interface PreviewInvitationsProps {
  readonly calendars: readonly string[] | undefined;
  readonly words: Words;
}

/** The title, time and place of each event that a message invites to or cancels. */
export function PreviewInvitations({ calendars, words }: PreviewInvitationsProps) {
  const invitations = useMemo(() => (calendars ?? []).map(readInvitation), [calendars]);
  return invitations.map((invitation, at) => invitation && <Event key={at} invitation={invitation} words={words} />);
}

function Event({ invitation, words }: { readonly invitation: Invitation; readonly words: Words }) {
  const { title, place, start, end, zone, isCanceled } = invitation;
  const shownZone = cleanText(zone ?? '');
  const shownPlace = cleanText(place);
  return (
    <div class="preview-invitation">
      <p class="muted">{words.say(isCanceled ? 'previewCanceledEvent' : 'previewInvitation')}</p>
      <p>
        <strong dir="auto">{cleanText(title) || words.say('previewNoName')}</strong>
      </p>
      {start && (
        <p>
          {words.times.event(start, end)}
          {shownZone !== '' && (
            <>
              {' '}
              <bdi class="muted">{shownZone}</bdi>
            </>
          )}
        </p>
      )}
      {shownPlace !== '' && <p dir="auto">{shownPlace}</p>}
    </div>
  );
}
