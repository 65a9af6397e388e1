import type { OptionsPorts } from '../page/options-ports.ts';

type PinPictureProps = Pick<OptionsPorts, 'words' | 'pinnedBy'>;

/**
 * A browser's toolbar with the menu behind the puzzle piece open, and the two places to choose numbered. It has no words,
 * and CSS mirrors it where the browser is mirrored. Hidden from screen readers: the steps beside it say the same.
 */
export function PinPicture({ words: { number }, pinnedBy }: PinPictureProps) {
  return (
    <svg class="pin-picture" viewBox="0 0 300 150" aria-hidden="true" focusable="false">
      <rect class="sheet" x="1" y="1" width="298" height="148" rx="10" />
      <path class="bar" d="M11 1h278a10 10 0 0 1 10 10v31H1V11A10 10 0 0 1 11 1Z" />
      <path class="line" d="m24 15-7 7 7 7m-7-7h14" />
      <rect class="field" x="44" y="10" width="160" height="24" rx="12" />
      <path class="puzzle" d={PUZZLE} transform="translate(224 11)" />
      <path class="line" d="M278 14v.2M278 22v.2M278 30v.2" />

      <rect class="menu" x="120" y="50" width="164" height="86" rx="8" />
      <rect class="word" x="134" y="62" width="70" height="7" rx="3.5" />
      <Entry y={80} />
      <Entry y={108} isTidings />
      {pinnedBy === 'pin' ? (
        <path class="chosen" d="M251 105h10m-8 0 1 7-4 4v2h12v-2l-4-4 1-7m-3 13v6" />
      ) : (
        <path class="chosen" d={GEAR} transform="translate(246 104)" />
      )}

      <Mark x={237} y={48} number={number(1)} />
      <Mark x={274} y={128} number={number(2)} />
    </svg>
  );
}

const PUZZLE = 'M4 7h4.5a3 3 0 1 1 5 0H18v5a3 3 0 1 1 0 5v4H4v-4.5a3 3 0 1 0 0-5Z';
const GEAR =
  'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 1v3M10 16v3M1 10h3M16 10h3M3.6 3.6l2.1 2.1M14.3 14.3l2.1 2.1M16.4 3.6l-2.1 2.1M5.7 14.3l-2.1 2.1';

/** An extension in the menu, with its icon and name. */
function Entry({ y, isTidings = false }: { readonly y: number; readonly isTidings?: boolean }) {
  return (
    <>
      {isTidings && <rect class="row" x="124" y={y - 7} width="156" height="31" rx="6" />}
      {isTidings ? (
        <g transform={`translate(133 ${y - 1}) scale(0.15)`}>
          <rect class="envelope" x="6" y="30" width="112" height="82" rx="14" />
          <circle class="dot" cx="101" cy="35" r="26" />
        </g>
      ) : (
        <rect class="other" x="134" y={y} width="16" height="16" rx="4" />
      )}
      <rect class="word" x="160" y={y + 5} width={isTidings ? 56 : 74} height="7" rx="3.5" />
    </>
  );
}

function Mark({ x, y, number }: { readonly x: number; readonly y: number; readonly number: string }) {
  return (
    <g class="mark">
      <circle cx={x} cy={y} r="10" />
      <text x={x} y={y + 4}>
        {number}
      </text>
    </g>
  );
}
