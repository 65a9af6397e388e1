import { decodeText } from '../../../core/charset.ts';
import { BASE64_A_CHARACTER, MOST_OF_TYPE } from '../../../core/mailbox/message-body.ts';
import { cutAt } from '../../../core/plain-text.ts';

/** How much of an HTML document is looked at for the name of a charset. */
const MOST_OF_HEAD = 4_096;

// Quotes may be of either kind, encoded twice, or of RFC 2231: `charset*=us-ascii'en'...` is none that anybody writes.
const CHARSET = /\bcharset\*?\s*=\s*(?:3D)?["'\s]*([^\s"';,]+)/i;
const META_CHARSET = /<meta\s[^>]{0,500}?\bcharset\s{0,9}=["'\s]{0,9}([^\s"';/>]+)/i;

/**
 * The first characters, at most `most`, of a part's data: base64url (RFC 4648 section 5) with or without padding and line
 * ends; what is none of its digits is left out. Only as much is decoded as that takes.
 *
 * Gmail sends text as UTF-8 whatever `contentType` still says of its charset, but for some that it leaves as it came
 * (https://github.com/openclaw/gogcli/issues/446, https://github.com/macro-inc/macro/pull/6133). So what is UTF-8 is taken
 * as UTF-8, and only what is not by its charset, or by that which an HTML document says of itself.
 */
export function readPartText(data: string, contentType: string, most: number): string {
  const taken = data.slice(0, most * BASE64_A_CHARACTER);
  const [beforePadding = ''] = taken.split('=', 1);
  const digits = beforePadding.replace(/[^\w+/-]/g, '');
  // One digit alone is no byte.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  const named = CHARSET.exec(contentType.slice(0, MOST_OF_TYPE));
  const saidWithin = META_CHARSET.exec(binary.slice(0, MOST_OF_HEAD));
  const labels = [named, saidWithin].flatMap((found) => found?.[1] ?? []);
  return cutAt(decodeText(binary, labels, taken.length < data.length), most);
}
