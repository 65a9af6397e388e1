/** The one thing that a person can do about what went wrong; the pages turn it into a button or a link. */
export type Remedy =
  | { readonly kind: 'retry'; readonly label: string }
  | { readonly kind: 'sign-in'; readonly label: string }
  /** Lets the extension reach Google's hosts; must be asked for in the click itself. */
  | { readonly kind: 'grant-hosts'; readonly label: string }
  | { readonly kind: 'open-options'; readonly label: string }
  | { readonly kind: 'open-link'; readonly label: string; readonly url: string };

/** What went wrong, in words, and what to do about it. */
export interface TroubleWords {
  readonly title: string;
  readonly text: string;
  /** What exactly it was, for a bug report; shown small, at the end. Undefined where the words say it all. */
  readonly code?: string | undefined;
  /** Undefined where waiting, or somebody else, is the only cure. */
  readonly remedy: Remedy | undefined;
  /** What to do where that did not help. */
  readonly orElse?: Remedy;
}
