import { STORY_PAGE } from '../../ui/story-page.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { ExternalLink } from '../page/external-link.tsx';

const HOSTS: readonly (readonly [host: string, use: MessageKey])[] = [
  ['gmail.googleapis.com', 'optionsPrivacyGmail'],
  ['oauth2.googleapis.com', 'optionsPrivacyOauth'],
  ['www.googleapis.com', 'optionsPrivacyKeys'],
  ['accounts.google.com', 'optionsPrivacyAccounts'],
];

const PERMISSIONS: readonly (readonly [permissions: string, use: MessageKey])[] = [
  ['identity', 'optionsPrivacyIdentity'],
  ['storage, unlimitedStorage', 'optionsPrivacyStorage'],
  ['alarms', 'optionsPrivacyAlarms'],
  ['idle', 'optionsPrivacyIdle'],
  ['notifications', 'optionsPrivacyNotifications'],
];

const ON_DISK: readonly MessageKey[] = [
  'optionsPrivacyDiskAccounts',
  'optionsPrivacyDiskSettings',
  'optionsPrivacyDiskCounts',
  'optionsPrivacyDiskListed',
  'optionsPrivacyDiskActions',
  'optionsPrivacyDiskRevocations',
  'optionsPrivacyDiskActivity',
  'optionsPrivacyDiskStories',
  'optionsPrivacyDiskKeys',
  'optionsPrivacyDiskLock',
];

const IN_MEMORY: readonly MessageKey[] = [
  'optionsPrivacyMemoryTokens',
  'optionsPrivacyMemorySignIn',
  'optionsPrivacyMemoryText',
  'optionsPrivacyMemoryLock',
];

interface PrivacySectionProps {
  readonly words: Words;
  /** Whether the browser allows access to the hosts. */
  readonly hosts: boolean;
}

/** Which hosts Tidings contacts, what it stores and where, and what each permission is for. */
export function PrivacySection({ words, hosts }: PrivacySectionProps) {
  const { say } = words;
  return (
    <section id="privacy" class="card" aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">{say('optionsPrivacyHeading')}</h2>
      <p>{say('optionsPrivacyNobody')}</p>
      <p>
        <ExternalLink words={words} href={STORY_PAGE} label={say('storyTitle')} />
      </p>
      <h3>{say('optionsPrivacyHosts')}</h3>
      <Uses words={words} of={HOSTS} />
      <p>{say(hosts ? 'optionsPrivacyHostsGranted' : 'optionsPrivacyHostsMissing')}</p>
      <h3>{say('optionsPrivacyStored')}</h3>
      <p>{say('optionsPrivacyDisk')}</p>
      <List words={words} of={ON_DISK} />
      <p>{say('optionsPrivacyDiskWho')}</p>
      <p>{say('optionsPrivacyMemory')}</p>
      <List words={words} of={IN_MEMORY} />
      <h3>{say('optionsPrivacyPermissions')}</h3>
      <Uses words={words} of={PERMISSIONS} />
    </section>
  );
}

function List({ words, of }: { readonly words: Words; readonly of: readonly MessageKey[] }) {
  return (
    <ul class="kept">
      {of.map((item) => (
        <li key={item}>{words.say(item)}</li>
      ))}
    </ul>
  );
}

function Uses({ words, of }: { readonly words: Words; readonly of: typeof HOSTS }) {
  return (
    <dl class="uses">
      {of.map(([name, use]) => (
        <div key={name}>
          <dt>
            <code dir="ltr">{name}</code>
          </dt>
          <dd>{words.say(use)}</dd>
        </div>
      ))}
    </dl>
  );
}
