import type { Field } from '../../core/sign-in-story/story.ts';
import type { Words } from '../../words/words.ts';
import { PARTS } from '../plot/explain-part.ts';

interface FieldsProps {
  readonly words: Words;
  readonly fields: readonly Field[];
}

/** Names with their values, what each means, and where that is written. */
export function Fields({ words: { say }, fields }: FieldsProps) {
  return (
    <dl class="fields">
      {fields.map(([name, value], at) => {
        const explained = PARTS[name.toLowerCase()];
        return (
          <div key={`${name}-${at}`}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>
              <code class="value" dir="ltr">
                {value}
              </code>
              {explained && (
                <p>
                  {say(explained.words)} <span class="source">{explained.source}</span>
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The fields that have an explanation, each name once. */
export function explainedOf(fields: readonly Field[]): readonly Field[] {
  const seen = new Set<string>();
  return fields.filter(([name]) => {
    const isNew = PARTS[name.toLowerCase()] !== undefined && !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
