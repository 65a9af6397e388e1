import { type ClientFile, type ClientFileFlaw, LARGEST_CLIENT_FILE } from '../../core/account/client-file.ts';
import { cutWithin } from '../../core/plain-text.ts';
import { cleanText } from '../../words/clean-text.ts';
import { sizeWords } from '../../words/size-words.ts';
import type { Words } from '../../words/words.ts';
import { CopyValue } from '../page/copy-value.tsx';
import { ExternalLink } from '../page/external-link.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { consolePage } from './console-page.ts';

/** A file can have hundreds; these tell which client it is. */
const SHOWN_URIS = 5;
const SHOWN_CHARACTERS = 120;

const FOREIGN_WORDS = {
  'desktop-client': 'optionsFileDesktop',
  'service-account': 'optionsFileServiceAccount',
  'api-key': 'optionsFileApiKey',
  tokens: 'optionsFileTokens',
} as const;

interface FileFlawProps {
  readonly ports: OptionsPorts;
  readonly flaw: ClientFileFlaw;
  readonly redirectUri: string;
  /** Takes the client all the same, once the user has registered the redirect URI. */
  readonly use: (file: ClientFile) => void;
}

/** What is wrong with a file, where, and what to do. */
export function FileFlaw({ ports, flaw, redirectUri, use }: FileFlawProps) {
  const { words } = ports;
  return (
    <>
      <p class="flaw">
        {flawWords(words, flaw)} {words.say('optionsFileUnchanged')}
      </p>
      {flaw.kind === 'redirect' && <MissingRedirect {...{ ports, flaw, redirectUri, use }} />}
    </>
  );
}

function flawWords(words: Words, flaw: ClientFileFlaw): string {
  const { say, number } = words;
  switch (flaw.kind) {
    case 'several':
      return say('optionsFileSeveral');
    case 'too-large':
      return say('optionsFileTooLarge', sizeWords(words, LARGEST_CLIENT_FILE));
    case 'unreadable':
      return say('optionsFileUnreadable');
    case 'empty':
      return say('optionsFileEmpty');
    case 'web-page':
      return say('optionsFileWebPage');
    case 'damaged':
      return say('optionsFileDamaged', number(flaw.line), number(flaw.column));
    case 'repeated':
      return say('optionsFileRepeated', shortened(flaw.path), number(flaw.line), number(flaw.column));
    case 'foreign':
      return say(FOREIGN_WORDS[flaw.what], flaw.path);
    case 'missing':
      return say(flaw.path === 'web.client_secret' ? 'optionsFileNoSecret' : 'optionsFileMissing', flaw.path);
    case 'value':
      return say('optionsFileValue', flaw.path);
    case 'redirect':
      return say('optionsFileRedirect', flaw.path);
  }
}

interface MissingRedirectProps extends FileFlawProps {
  readonly flaw: Extract<ClientFileFlaw, { kind: 'redirect' }>;
}

/** The redirect URI to add, what the file has instead, and the way to add it. */
function MissingRedirect({ ports, flaw: { file, there }, redirectUri, use }: MissingRedirectProps) {
  const { words } = ports;
  const { say } = words;
  const page = consolePage(`/auth/clients/${encodeURIComponent(file.client.id)}`, file.project);
  return (
    <>
      <CopyValue ports={ports} label={say('optionsRedirectLabel')} value={redirectUri} />
      {there.length > 0 && (
        <>
          <p class="fine">{say('optionsFileRedirectThere')}</p>
          <ul class="fine">
            {there.slice(0, SHOWN_URIS).map((uri) => (
              <li key={uri}>
                <code dir="ltr">{shortened(uri)}</code>
              </li>
            ))}
            {there.length > SHOWN_URIS && <li>…</li>}
          </ul>
        </>
      )}
      <div class="actions">
        <ExternalLink words={words} href={page} label={say('optionsFileRedirectLink')} />
        <button type="button" class="button" onClick={() => use(file)}>
          {say('optionsFileRedirectAdded')}
        </button>
      </div>
    </>
  );
}

/** A stranger's text as one short line. */
function shortened(text: string): string {
  return cutWithin(cleanText(text), SHOWN_CHARACTERS);
}
