/** Where a link leads. */
export interface WebLink {
  readonly href: string;
  /** The host as it is asked for: with its port, where that is not the usual one, and letters beyond ASCII as Punycode. */
  readonly host: string;
}

/** Far longer than the addresses that trackers make; a longer one stays text. */
const LONGEST = 4_000;

/** The address as the browser would follow it; undefined where it is not one of the web. */
export function webLink(address: string): WebLink | undefined {
  // Nothing but http: and https: leads to a page: javascript:, data: and their like are for other ends.
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const { protocol, href, host } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && host !== '' ? { href, host } : undefined;
}

/** Does a link's own text name that host and nothing that could be taken for another? */
export function showsHost(text: string, host: string): boolean {
  const address = /^(?:https?:\/\/)?([^\s/?#]+)(?:[/?#]\S*)?$/i.exec(text.trim());
  return address?.[1]?.toLowerCase() === host;
}
