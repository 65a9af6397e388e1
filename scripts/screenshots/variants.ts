/** A media feature as a page's style sheets query it. */
interface MediaFeature {
  readonly name: string;
  readonly value: string;
}

/** One way to display every scene. */
export interface Variant {
  readonly name: string;
  /** The only page to which the variant makes a difference. */
  readonly onlyIn?: 'popup';
  /** A folder of `_locales`; each needs its own browser start. */
  readonly language: string;
  readonly media: readonly MediaFeature[];
  readonly density: 'comfortable' | 'compact';
  /** The page is mirrored to right-to-left; its words stay the same. */
  readonly turned: boolean;
  /** As much as fits at 200 %. */
  readonly zoomed: boolean;
}

const PLAIN: Variant = {
  name: 'light',
  language: 'en',
  media: [{ name: 'prefers-color-scheme', value: 'light' }],
  density: 'comfortable',
  turned: false,
  zoomed: false,
};
const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }];

const ENGLISH: readonly Variant[] = [
  PLAIN,
  { ...PLAIN, name: 'dark', media: DARK },
  { ...PLAIN, name: 'compact', density: 'compact', onlyIn: 'popup' },
  { ...PLAIN, name: 'compact-dark', density: 'compact', media: DARK, onlyIn: 'popup' },
  { ...PLAIN, name: 'zoomed', zoomed: true },
  { ...PLAIN, name: 'right-to-left', turned: true },
  { ...PLAIN, name: 'still', media: [...PLAIN.media, { name: 'prefers-reduced-motion', value: 'reduce' }] },
  { ...PLAIN, name: 'forced-colors', media: [...DARK, { name: 'forced-colors', value: 'active' }] },
];

/** All variants: many in English, and one for each other language. */
export function variantsIn(languages: readonly string[]): readonly Variant[] {
  const others = languages.filter((language) => language !== 'en');
  return [...ENGLISH, ...others.map((language) => ({ ...PLAIN, name: language, language }))];
}
