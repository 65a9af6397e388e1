import type { ComponentChildren } from 'preact';
import { CopyValue } from '../page/copy-value.tsx';
import type { OptionsPorts } from '../page/options-ports.ts';
import { Step } from '../page/step.tsx';
import { ScopeValues } from '../sign-in/scope-values.tsx';
import { consolePage } from './console-page.ts';

interface ClientStepsProps {
  readonly ports: OptionsPorts;
  readonly redirectUri: string;
  /** The project that the client is in, by its ID or number; undefined until it is known. */
  readonly project: string | undefined;
  /** The form for the values that the steps produce. */
  readonly children: ComponentChildren;
}

/** How to create a Google client, for people new to Google's console. Quoted words are the console's own. */
export function ClientSteps({ ports, redirectUri, project, children }: ClientStepsProps) {
  const { words } = ports;
  const { say } = words;
  const link = (path: string, label: string) => ({ href: consolePage(path, project), label });
  return (
    <ol class="steps">
      <Step
        words={words}
        title={say('optionsStepProject')}
        link={link('/projectcreate', say('optionsStepProjectLink'))}
      >
        <p>{say('optionsStepProjectText')}</p>
      </Step>
      <Step
        words={words}
        title={say('optionsStepApi')}
        link={link('/apis/library/gmail.googleapis.com', say('optionsStepApiLink'))}
      >
        <p>{say('optionsStepApiText')}</p>
      </Step>
      <Step
        words={words}
        title={say('optionsStepConsent')}
        link={link('/auth/overview', say('optionsStepConsentLink'))}
      >
        <p>{say('optionsStepConsentText')}</p>
      </Step>
      <Step
        words={words}
        title={say('optionsStepPublish')}
        link={link('/auth/audience', say('optionsStepPublishLink'))}
      >
        <p>{say('optionsStepPublishText')}</p>
        <p>{say('optionsStepPublishWarning')}</p>
      </Step>
      <Step words={words} title={say('optionsStepScopes')} link={link('/auth/scopes', say('optionsStepScopesLink'))}>
        <p>{say('optionsStepScopesText')}</p>
        <ScopeValues ports={ports} />
      </Step>
      <Step words={words} title={say('optionsStepClient')} link={link('/auth/clients', say('optionsStepClientLink'))}>
        <p>{say('optionsStepClientText')}</p>
        <CopyValue ports={ports} label={say('optionsRedirectLabel')} value={redirectUri} />
        <p>{say('optionsStepClientOther')}</p>
        <p>{say('optionsStepClientThen')}</p>
      </Step>
      <Step words={words} title={say('optionsStepPaste')}>
        {children}
      </Step>
    </ol>
  );
}
