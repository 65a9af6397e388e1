import type { Call, Field } from '../../core/sign-in-story/story.ts';

/** A request as HTTP/1.1 writes it (RFC 9112 section 2.1), with masked values as they are. */
export function requestText({ request: { method, address, query, headers, body } }: Call): string {
  const { host, pathname } = new URL(address);
  const target = query.length === 0 ? pathname : `${pathname}?${formText(query)}`;
  const lines = [`${method} ${target} HTTP/1.1`, `host: ${host}`, ...headers.map(headerText)];
  return body.length === 0 ? lines.join('\n') : [...lines, '', formText(body)].join('\n');
}

/** Its response; undefined if there was none. */
export function responseText({ response }: Call): string | undefined {
  if (response === undefined) return undefined;
  const lines = [`HTTP/1.1 ${response.status}`, ...response.headers.map(headerText)];
  if (response.body.length === 0) return lines.join('\n');
  const members = response.body.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return [...lines, '', '{', members.join(',\n'), '}'].join('\n');
}

/** A request as a command for curl (https://curl.se/docs/manpage.html), for a POSIX shell. */
export function curlText({ request: { method, address, query, headers, body } }: Call): string {
  const parts = [
    method === 'GET' ? `curl --get ${quoted(address)}` : `curl --request ${method} ${quoted(address)}`,
    ...headers.map((field) => `--header ${quoted(headerText(field))}`),
    ...[...query, ...body].map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`),
  ];
  return parts.join(' \\\n  ');
}

function headerText([name, value]: Field): string {
  return `${name}: ${value}`;
}

function formText(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${name}=${isMasked(value) ? value : encodeURIComponent(value)}`).join('&');
}

function isMasked(value: string): boolean {
  return value.includes('…');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
