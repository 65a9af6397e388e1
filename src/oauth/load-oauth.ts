import * as oauth from './oauth.ts';

/**
 * Returns the functions of `oauth.ts`. In a build, the first call loads their script, which is needed once an hour, so
 * that a start of the background does not evaluate it: `scripts/build/late-oauth.ts` replaces this module.
 */
export function loadOAuth(): typeof oauth {
  return oauth;
}
