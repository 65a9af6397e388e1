import type { ComponentChildren } from 'preact';
import type { Words } from '../../words/words.ts';
import { ExternalLink } from './external-link.tsx';

interface StepProps {
  readonly words: Words;
  readonly title: string;
  /** The page of Google's console for this step. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}

/** One step of the walkthrough, numbered by its position in the list. */
export function Step({ words, title, link, children }: StepProps) {
  return (
    <li class="step">
      <h3>{title}</h3>
      <div class="step-body">
        {link && (
          <p>
            <ExternalLink words={words} {...link} />
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
