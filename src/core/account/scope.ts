import type { AccessLevel } from './access-level.ts';

/** The scopes that every level requests: they provide the account's key and its address. */
export const IDENTITY_SCOPES = ['openid', 'email'] as const;

/** The Gmail scopes of each level. https://developers.google.com/workspace/gmail/api/auth/scopes */
export const LEVEL_SCOPES: Readonly<Record<AccessLevel, readonly string[]>> = {
  count: ['https://www.googleapis.com/auth/gmail.labels'],
  read: ['https://www.googleapis.com/auth/gmail.readonly'],
  manage: ['https://www.googleapis.com/auth/gmail.modify'],
};
