// What the fonts draw from "!" on: https://www.unicode.org/L2/L2011/11196-n4022-wingdings.pdf and
// https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt, by signs that computers have fonts for.
const WINGDINGS =
  '✏✂✁👓🔔📖🕯☎✆✉✉📪📫📬📭📁📂📄📄📄🗄⌛⌨🖱🖲💻💾💾💾✇✍✍✌👌👍👎☜☞☝☟✋☺😐☹💣☠⚐⚑✈☼💧❄✝✞✝✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●○■□□❑❒◆◆◆❖◆⌧⍓⌘❀✿❝❞';
const SYMBOL = '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';

type Font = ReadonlyMap<string, string>;

const from = (first: number, signs: string): readonly (readonly [string, string])[] =>
  [...signs].map((sign, at) => [String.fromCharCode(first + at), sign]);

/** What each font draws for a character; for others of Latin 1, nothing that words could name. */
const FONTS: ReadonlyMap<string, Font> = new Map<string, Font>([
  [
    'wingdings',
    new Map([
      ...from(0x21, WINGDINGS),
      ...from(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
      ...from(0x9e, '·•▪○○○◉◎○▪□▲✦★✶✴✹✵'),
      ...from(0xd5, '⌫⌦◂➢▴▾⊂⊃∪∩←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕⇖⇗⇙⇘▭▫✗✓☒☑⊞'),
    ]),
  ],
  ['wingdings 2', new Map([...from(0x4f, '✗✓☒☑☒⊗⊗⊗'), ...from(0x6a, '⓪①②③④⑤⑥⑦⑧⑨⑩'), ...from(0x96, '•●●○◉')])],
  ['wingdings 3', new Map([...from(0x66, '←→↑↓↖↗↙↘'), ...from(0x70, '▲▼△▽◀▶◁▷')])],
  ['webdings', new Map([...from(0x33, '◀▶▲▼⏪⏩⏮⏭⏸⏹⏺'), ['a', '✔'], ['g', '■'], ['n', '●'], ['r', '✖'], ['c', '□']])],
  [
    'symbol',
    new Map([
      ...from(0x21, SYMBOL),
      ...from(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐─↵'),
      ...from(0xd5, '∏√⋅¬∧∨⇔⇐⇑⇒⇓◊'),
      ['å', '∑'],
    ]),
  ],
]);

/** Stands for what a font of symbols draws and no table has: its letter would say something that nobody wrote. */
const UNKNOWN = '▪';

/** Does a font, named in lower case, draw symbols in the place of letters? */
export function isSymbolFont(font: string): boolean {
  return FONTS.has(font);
}

/** The text that is seen where `text` is written in that font. */
export function inSymbols(font: string, text: string): string {
  const signs = FONTS.get(font);
  if (signs === undefined) return text;
  // Word writes the same characters from U+F000 on.
  return text.replace(/[!-~\u0080-\u009f\u00a1-\u00ff\uf021-\uf0ff]/g, (character) => {
    const byte = String.fromCharCode(character.charCodeAt(0) & 0xff);
    return signs.get(byte) ?? UNKNOWN;
  });
}
