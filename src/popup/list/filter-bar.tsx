import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { cleanText } from '../../words/clean-text.ts';
import type { PopupParts } from '../parts.ts';

/** The field that filters all lists for the words typed. */
export function FilterBar({ state: { filter, lists }, words: { say }, handlers }: PopupParts) {
  if (filter === undefined) return null;
  const label = say('popupFilter');
  const hasFound = [...lists.values()].some(({ rows }) => rows.length > 0);
  return (
    <search class="filter">
      <SearchIcon />
      <input
        ref={focusAtFirst}
        type="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={filter.text}
        onInput={({ currentTarget }) => handlers.filter(currentTarget.value)}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={say('popupFilterClose')}
        title={say('popupFilterClose')}
        onClick={() => handlers.filter(undefined)}
      >
        <CloseIcon />
      </button>
      {!hasFound && filter.finds !== undefined && (
        <div class="empty">
          <p>{say('popupFilterNone', cleanText(filter.text))}</p>
          <button type="button" class="button" onClick={() => handlers.filter('')}>
            {say('popupFilterClear')}
          </button>
        </div>
      )}
    </search>
  );
}

/** Defined once, so that Preact calls it when the field appears and not while somebody types. */
function focusAtFirst(field: HTMLInputElement | null): void {
  field?.focus();
}
