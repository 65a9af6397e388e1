import { ACCESS_LEVELS } from '../../core/account/access-level.ts';
import { LEVEL_SCOPES } from '../../core/account/scope.ts';
import { CopyValue } from '../page/copy-value.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { LEVEL_WORDS } from './levels.ts';

/** The identity scopes as Google's console lists them; it does not know the short name `email`. */
const CONSOLE_IDENTITY_SCOPES = ['openid', 'https://www.googleapis.com/auth/userinfo.email'] as const;

/** The scopes to add in Google's console: those of every sign-in, and those of each access level. */
export function ScopeValues({ ports }: { readonly ports: OptionsPorts }) {
  const { say } = ports.words;
  return (
    <>
      <CopyValue ports={ports} label={say('optionsScopeAlways')} value={CONSOLE_IDENTITY_SCOPES.join('\n')} />
      {ACCESS_LEVELS.map((level) => (
        <CopyValue
          key={level}
          ports={ports}
          label={say('optionsScopeFor', say(LEVEL_WORDS[level].name))}
          value={LEVEL_SCOPES[level].join('\n')}
        />
      ))}
    </>
  );
}
