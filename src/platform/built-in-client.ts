import type { GoogleClient } from '../core/account/google-client.ts';

declare const __CLIENT_ID__: string;
declare const __CLIENT_SECRET__: string;

/** The Google client that this build includes; undefined if it includes none. */
export const builtInClient: GoogleClient | undefined =
  __CLIENT_ID__ === '' ? undefined : { id: __CLIENT_ID__, secret: __CLIENT_SECRET__ };
