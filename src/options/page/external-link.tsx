import type { Words } from '../../words/words.ts';

interface ExternalLinkProps {
  readonly words: Words;
  readonly href: string;
  readonly label: string;
}

/** A link that opens in a new tab, and tells screen readers so. */
export function ExternalLink({ words, href, label }: ExternalLinkProps) {
  return (
    <a class="external" href={href} target="_blank" rel="noreferrer" aria-label={words.say('optionsOpensInTab', label)}>
      {label}
    </a>
  );
}
