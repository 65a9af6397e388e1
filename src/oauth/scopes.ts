import type { AccessLevel } from '../core/account/access-level.ts';
import { IDENTITY_SCOPES, LEVEL_SCOPES } from '../core/account/scope.ts';

/** The `scope` parameter of a level (RFC 6749 section 3.3): the identity scopes and the level's Gmail scopes. */
export function scopeOf(level: AccessLevel): string {
  return [...IDENTITY_SCOPES, ...LEVEL_SCOPES[level]].join(' ');
}

/**
 * Whether the user granted all of the level's Gmail scopes. `granted` is the `scope` of the token response; absent
 * means as requested (RFC 6749 section 5.1). The user can clear a checkbox on Google's page.
 */
export function grants(granted: string | undefined, level: AccessLevel): boolean {
  if (granted === undefined) return true;
  const scopes = granted.split(' ');
  return LEVEL_SCOPES[level].every((scope) => scopes.includes(scope));
}
