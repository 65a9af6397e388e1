import type { Remedy } from '../words/problems/remedy.ts';
import { TabLink } from './tab-link.tsx';

export interface RemedyHandlers {
  readonly retry: () => void;
  readonly signIn: () => void;
  /** Must be called in the click itself, as the browser's permission prompt requires. */
  readonly grantHosts: () => void;
  readonly openOptions: () => void;
  readonly openLink: (url: string) => void;
}

/** The button or link for a remedy. */
export function RemedyControl({ remedy, handlers }: { readonly remedy: Remedy; readonly handlers: RemedyHandlers }) {
  switch (remedy.kind) {
    case 'retry':
      return <Press label={remedy.label} run={handlers.retry} />;
    case 'sign-in':
      return <Press label={remedy.label} run={handlers.signIn} />;
    case 'grant-hosts':
      return <Press label={remedy.label} run={handlers.grantHosts} />;
    case 'open-options':
      return <Press label={remedy.label} run={handlers.openOptions} />;
    case 'open-link':
      return (
        <TabLink class="button" href={remedy.url} open={handlers.openLink}>
          {remedy.label}
        </TabLink>
      );
  }
}

interface RemediesProps {
  readonly remedies: readonly (Remedy | undefined)[];
  readonly handlers: RemedyHandlers;
}

/** The buttons or links for several remedies, the first choice first. */
export function Remedies({ remedies, handlers }: RemediesProps) {
  return remedies.map((remedy) => remedy && <RemedyControl key={remedy.kind} {...{ remedy, handlers }} />);
}

function Press({ label, run }: { readonly label: string; readonly run: () => void }) {
  return (
    <button type="button" class="button" onClick={run}>
      {label}
    </button>
  );
}
