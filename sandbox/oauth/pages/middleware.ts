import type { Provider } from 'oidc-provider';

/** A step that runs before oidc-provider's own (its Koa is not one of our dependencies). */
export type Middleware = Parameters<Provider['use']>[0];
