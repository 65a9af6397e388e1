import type { ComponentChildren } from 'preact';
import { CloseIcon, WaitingIcon, WarningIcon } from './icons.tsx';

/**
 * `busy`: in progress. `waiting`: resolves automatically. `attention`: the user must act. `offer`: the user may act.
 */
type Tone = 'busy' | 'waiting' | 'attention' | 'offer';

export interface BannerProps {
  readonly tone: Tone;
  readonly title: string;
  /** Buttons or links that resolve it. */
  readonly children?: ComponentChildren;
  readonly text: readonly string[];
  /** What exactly it was, for a bug report. */
  readonly code?: string | undefined;
  readonly dismiss?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A message shown beside the data, never instead of it. */
export function Banner({ tone, title, text, children, code, dismiss }: BannerProps) {
  return (
    <div class="banner" data-tone={tone}>
      {iconOf(tone)}
      <div class="banner-body">
        <strong class="banner-title">{title}</strong>
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {children}
        {code && <code class="banner-code">{code}</code>}
      </div>
      {dismiss && (
        <button
          type="button"
          class="icon-button"
          aria-label={dismiss.label}
          title={dismiss.label}
          onClick={dismiss.run}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

function iconOf(tone: Tone) {
  switch (tone) {
    case 'busy':
      return <Spinner />;
    case 'waiting':
      return <WaitingIcon />;
    case 'attention':
      return <WarningIcon />;
    case 'offer':
      return null;
  }
}

/** A spinner. Hidden from screen readers, so a text must stand beside it. */
function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
