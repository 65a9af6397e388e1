import type { ComponentChildren } from 'preact';

export interface TabLinkProps {
  readonly href: string;
  readonly open: (url: string) => void;
  readonly class?: string;
  /** The accessible name, for a link that holds only an icon. */
  readonly label?: string;
  /** The tooltip. */
  readonly hint?: string;
  /** -1 if Tab skips it. */
  readonly tabIndex?: 0 | -1;
  readonly children: ComponentChildren;
}

/**
 * A link that a plain click opens through `open`, because Firefox leaves a popup open in front of the new tab. Other
 * clicks (new window, background tab, copy address) are left to the browser.
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
