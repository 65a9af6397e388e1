import type { ComponentChildren } from 'preact';

/**
 * Strokes on a 24-unit grid, in the color of the surrounding text. Hidden from screen readers, so its button needs a
 * name.
 */
export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A circular arrow: refresh. */
export const RefreshIcon = () => (
  <Icon>
    <path d="M20 11.5a8 8 0 1 0-2.2 6" />
    <path d="M20.5 5v6.5H14" />
  </Icon>
);

/** An envelope with an arrow: opens Gmail. */
export const OpenMailIcon = () => (
  <Icon>
    <path d="M12.5 6H5.5A2.5 2.5 0 0 0 3 8.5v8A2.5 2.5 0 0 0 5.5 19h12a2.5 2.5 0 0 0 2.5-2.5V13" />
    <path d="m3.5 9.5 8 5.2 3-1.9" />
    <path d="M15.5 3.5H21V9M21 3.5l-6.5 6.5" />
  </Icon>
);

/** Two sliders: settings. */
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7.5h9M18.5 7.5H20M4 16.5h1.5M11 16.5h9" />
    <circle cx="15.75" cy="7.5" r="2.5" />
    <circle cx="8.25" cy="16.5" r="2.5" />
  </Icon>
);

/** A cross: closes or dismisses. */
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
);

/** A warning triangle: the user must act. */
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4 2.8 19.5h18.4Z" />
    <path d="M12 10v4.5M12 17v.2" />
  </Icon>
);

/** A clock: waiting, resolves automatically. */
export const WaitingIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </Icon>
);

/** A check mark: all done. */
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

/** A magnifying glass: filter. */
export const SearchIcon = () => (
  <Icon>
    <circle cx="10.75" cy="10.75" r="6.25" />
    <path d="m15.5 15.5 4.75 4.75" />
  </Icon>
);

/** A chevron pointing down: collapses what is below. */
export const FoldIcon = () => (
  <Icon>
    <path d="m7 10 5 5 5-5" />
  </Icon>
);

/** A star, filled by CSS if the message is starred. */
export const StarIcon = () => (
  <Icon>
    <path d="m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z" />
  </Icon>
);

/** The importance marker of Gmail. */
export const ImportantIcon = () => (
  <Icon>
    <path d="M4.5 6.5h9.5L19.5 12 14 17.5H4.5L9 12Z" />
  </Icon>
);

/** A paperclip: attachments. */
export const ClipIcon = () => (
  <Icon>
    <path d="m19.5 11.5-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l7.9-7.9a3.1 3.1 0 0 1 4.4 4.4l-7.8 7.8a1.5 1.5 0 0 1-2.2-2.2l7.2-7.2" />
  </Icon>
);

/** Two check marks: mark all as read. */
export const ReadAllIcon = () => (
  <Icon>
    <path d="m2.5 12.8 4.2 4.2L16 7.7M12.2 17l.1.1L21.7 7.7" />
  </Icon>
);

/** The logo, as in icons/tidings.svg. Inline, because loading the file would delay the first paint. */
export const TidingsIcon = () => (
  <svg class="tidings-icon" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
    <path
      fill="#128a93"
      d="M20 30h50.4a31 31 0 0 0 47.6 31.4V98a14 14 0 0 1-14 14H20A14 14 0 0 1 6 98V44a14 14 0 0 1 14-14Z"
    />
    <path fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" d="m20 49 38.5 29.5a9 9 0 0 0 11 0L82 69" />
    <circle cx="101" cy="35" r="22" fill="#f0883e" />
  </svg>
);
