// What a sign-in, a refresh and a revocation need. A build puts it into a script of its own: see load-oauth.ts.

export { authorizationUrl, createOneTimeValues } from './authorization-request.ts';
export { readCallback } from './callback.ts';
export { exchangeCode } from './exchange-code.ts';
export { createKeys } from './keys/create-keys.ts';
export { createRecorder } from './recorder.ts';
export { refreshAccessToken } from './refresh-access-token.ts';
export { revokeToken } from './revoke-token.ts';
