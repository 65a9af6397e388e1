import type { ComponentChildren } from 'preact';
import { CloseIcon, WaitingIcon, WarningIcon } from './icons.tsx';

/** `busy`: under way. `waiting`: mends itself. `attention`: somebody must act. `offer`: somebody may. */
type Tone = 'busy' | 'waiting' | 'attention' | 'offer';

export interface BannerProps {
  readonly tone: Tone;
  readonly title: string;
  /** What can be done about it: buttons or links. */
  readonly children?: ComponentChildren;
  readonly text: readonly string[];
  readonly dismiss?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Something to know beside the data, never in its place. */
export function Banner({ tone, title, text, children, dismiss }: BannerProps) {
  return (
    <div class="banner" data-tone={tone}>
      {iconOf(tone)}
      <div class="banner-body">
        <strong class="banner-title">{title}</strong>
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {children}
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

/** Something is under way; for the eye alone, so words must say so beside it. */
function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
