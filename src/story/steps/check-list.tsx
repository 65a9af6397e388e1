import type { Check } from '../../core/sign-in-story/story.ts';
import type { MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { CHECKS } from '../plot/explain-check.ts';

const RESULTS: Readonly<Record<Check['result'], MessageKey>> = {
  passed: 'storyPassed',
  failed: 'storyFailed',
  absent: 'storyAbsent',
};

interface CheckListProps {
  readonly words: Words;
  readonly checks: readonly Check[];
  readonly title?: 'storyChecks' | 'practiceCompared';
}

/** What was compared, with what result, and the attack that each comparison stops. */
export function CheckList({ words: { say }, checks, title = 'storyChecks' }: CheckListProps) {
  return (
    <section>
      <h4>{say(title)}</h4>
      <ul class="checks">
        {checks.map(({ name, expected, found, result }) => (
          <li key={name} data-check={name} data-result={result}>
            <p class="check-title">
              <strong>{say(CHECKS[name].title)}</strong>
              <span class="result">{say(RESULTS[result])}</span>
            </p>
            <dl class="compared">
              <div>
                <dt>{say('storyExpected')}</dt>
                <dd>
                  <code dir="ltr">{expected || say('storyNothing')}</code>
                </dd>
              </div>
              <div>
                <dt>{say('storyFound')}</dt>
                <dd>
                  <code dir="ltr">{found || say('storyNothing')}</code>
                </dd>
              </div>
            </dl>
            <p>
              {say(CHECKS[name].why)} <span class="source">{CHECKS[name].source}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
