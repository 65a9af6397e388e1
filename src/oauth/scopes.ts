import type { AccessLevel } from '../core/account/access-level.ts';
import { IDENTITY_SCOPES, LEVEL_SCOPES } from '../core/account/scope.ts';

/** The `scope` parameter of a level (RFC 6749 section 3.3): who the person is, and one Gmail scope. */
export function scopeOf(level: AccessLevel): string {
  return [...IDENTITY_SCOPES, LEVEL_SCOPES[level]].join(' ');
}

/**
 * Did the person grant the level's Gmail scope? `granted` is the `scope` of the token response; absent means as asked
 * (RFC 6749 section 5.1). The person may untick it on Google's page.
 */
export function grants(granted: string | undefined, level: AccessLevel): boolean {
  return granted === undefined || granted.split(' ').includes(LEVEL_SCOPES[level]);
}
