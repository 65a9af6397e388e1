import type { Words } from '../words/words.ts';
import { Banner } from './banner.tsx';

/** Says that what is stored is of a newer release, and so neither shown nor touched. */
export function NewerData({ words: { say } }: { readonly words: Words }) {
  return <Banner tone="attention" title={say('newerDataTitle')} text={[say('newerDataText')]} />;
}
