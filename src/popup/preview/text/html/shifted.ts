const PLAIN = '0123456789+−-=()abcdefghijklmnoprstuvwxyz';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

/** A long stretch that is set small is no exponent, and must stay easy to read. */
const LONGEST = 8;

/** Text that stands raised: "10²", not "102". Endings such as in "1st" need no other letters than their own. */
export function raised(text: string): string {
  return /^\p{L}{2,}$/u.test(text.trim()) ? text : shifted(text, RAISED);
}

/** Text that stands lowered: "CO₂". */
export function lowered(text: string): string {
  return shifted(text, LOWERED);
}

function shifted(text: string, to: string): string {
  if (text.trim().length > LONGEST) return text;
  return [...text].map((character) => to.charAt(PLAIN.indexOf(character)) || character).join('');
}
