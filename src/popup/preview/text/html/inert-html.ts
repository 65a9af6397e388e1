/** The part of Trusted Types that is used here (https://w3c.github.io/trusted-types/); TypeScript's library lacks it. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (source: string) => string },
  ) => { readonly createHTML: (source: string) => string };
}

// Not every browser that runs us has it.
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The one policy that the manifest allows. What it lets through becomes a document that is never shown. */
const policy = trustedTypes?.createPolicy('tidings-inert-html', { createHTML: (source) => source });

/** A document without a window: nothing in it runs, loads or is shown. */
export function inertDocument(source: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(source) ?? source, 'text/html');
}
