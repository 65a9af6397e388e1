import type { ComponentChildren } from 'preact';

export interface TabLinkProps {
  readonly href: string;
  readonly open: (url: string) => void;
  readonly class?: string;
  /** Its name, where what it holds is a picture. */
  readonly label?: string;
  /** More about it, for those who point at it. */
  readonly hint?: string;
  /** -1 where Tab passes it by. */
  readonly tabIndex?: 0 | -1;
  readonly children: ComponentChildren;
}

/**
 * A link that a plain click opens through `open`, because Firefox leaves a popup standing in front of the tab that its link
 * opened. Other clicks (new window, background tab, copy address) stay the browser's.
 */
export function TabLink({ href, open, label, hint = label, tabIndex, children, class: className }: TabLinkProps) {
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(href);
  };
  return (
    <a
      class={className}
      href={href}
      target="_blank"
      rel="noreferrer"
      tabIndex={tabIndex}
      aria-label={label}
      title={hint}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
