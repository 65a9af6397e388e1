import type { Provider } from 'oidc-provider';

/** A step before oidc-provider's own (its Koa is not a dependency of ours). */
export type Middleware = Parameters<Provider['use']>[0];
