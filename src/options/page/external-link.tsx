import type { Words } from '../../words/words.ts';

interface ExternalLinkProps {
  readonly words: Words;
  readonly href: string;
  readonly label: string;
}

/** A link that opens in a tab of its own, and says so to those who do not see the arrow. */
export function ExternalLink({ words, href, label }: ExternalLinkProps) {
  return (
    <a class="external" href={href} target="_blank" rel="noreferrer" aria-label={words.say('optionsOpensInTab', label)}>
      {label}
    </a>
  );
}
