import type { ComponentChildren } from 'preact';

/** Strokes on a grid of 24, in the colour of the text around; for the eye alone, so whatever holds one needs a name. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** An arrow that comes round: asks again. */
export const RefreshIcon = () => (
  <Icon>
    <path d="M20 11.5a8 8 0 1 0-2.2 6" />
    <path d="M20.5 5v6.5H14" />
  </Icon>
);

/** An envelope whose letter leads out: opens Gmail. */
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

/** A cross: takes something away. */
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />
  </Icon>
);

/** A triangle: somebody must act. */
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4 2.8 19.5h18.4Z" />
    <path d="M12 10v4.5M12 17v.2" />
  </Icon>
);

/** A clock: mends itself in time. */
export const WaitingIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </Icon>
);

/** A tick: all done. */
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
