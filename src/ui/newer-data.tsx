import type { Words } from '../words/words.ts';
import { Banner } from './banner.tsx';

/** Says that a newer version wrote the stored data, so that it is neither shown nor changed. */
export function NewerData({ words: { say } }: { readonly words: Words }) {
  return <Banner tone="attention" title={say('newerDataTitle')} text={[say('newerDataText')]} />;
}
