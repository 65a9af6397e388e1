/** A media feature as a page's style sheets ask for it. */
interface MediaFeature {
  readonly name: string;
  readonly value: string;
}

/** One way to look at every scene. */
export interface Variant {
  readonly name: string;
  /** The page in which it makes no difference, and is left out. */
  readonly notIn?: 'popup' | 'options';
  /** A folder of `_locales`; each takes a browser start of its own. */
  readonly language: string;
  readonly media: readonly MediaFeature[];
  readonly density: 'comfortable' | 'compact';
  /** The page is turned round, its words staying what they are. */
  readonly turned: boolean;
  /** As much as there is room for at 200 %. */
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
  { ...PLAIN, name: 'compact', density: 'compact', notIn: 'options' },
  { ...PLAIN, name: 'compact-dark', density: 'compact', media: DARK, notIn: 'options' },
  { ...PLAIN, name: 'zoomed', zoomed: true },
  { ...PLAIN, name: 'right-to-left', turned: true },
  { ...PLAIN, name: 'still', media: [...PLAIN.media, { name: 'prefers-reduced-motion', value: 'reduce' }] },
  { ...PLAIN, name: 'forced-colors', media: [...DARK, { name: 'forced-colors', value: 'active' }] },
];

/** Every variant: many in English, and one for each other language that there is. */
export function variantsIn(languages: readonly string[]): readonly Variant[] {
  const others = languages.filter((language) => language !== 'en');
  return [...ENGLISH, ...others.map((language) => ({ ...PLAIN, name: language, language }))];
}
