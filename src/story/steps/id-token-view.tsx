import type { IdToken } from '../../core/sign-in-story/story.ts';
import type { Words } from '../../words/words.ts';
import { Fields } from './fields.tsx';

/** The three parts of an ID token. */
export function IdTokenView({ words, idToken }: { readonly words: Words; readonly idToken: IdToken }) {
  const { say } = words;
  return (
    <details class="fold id-token">
      <summary>{say('storyIdToken')}</summary>
      <p>{say('storyIdTokenText')}</p>
      <h4>{say('storyHeader')}</h4>
      <Fields words={words} fields={idToken.header} />
      <h4>{say('storyClaims')}</h4>
      <Fields words={words} fields={idToken.claims} />
      <h4>{say('storySignature')}</h4>
      <code dir="ltr">{idToken.signature || say('storyNothing')}</code>
    </details>
  );
}
