/** A piece of a paragraph; lines within it end with \n. */
export type Span = Struck &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** `host` is where it really leads, unless the text shows just that. */
    | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string | undefined }
  );

interface Struck {
  /** Is a line drawn through it? */
  readonly isStruck?: boolean;
}

/** A part of a message as it is read. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };
