/** Passes oidc-provider's reason for an error to the token endpoint; never leaves the sandbox. */
export const DETAIL_HEADER = 'x-sandbox-detail';
