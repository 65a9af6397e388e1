import type { ClientFileFlaw } from '../../../src/core/account/client-file.ts';

/** The redirect URI of the browser that reads the files. */
export const REDIRECT_URI = 'https://abcdefgh.chromiumapp.org/';

const WEB = {
  client_id: '123456789012-a1b2c3d4e5f6.apps.googleusercontent.com',
  project_id: 'my-mail-472113',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
  client_secret: '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',
  redirect_uris: ['https://other.chromiumapp.org/', REDIRECT_URI],
  javascript_origins: ['https://example.com'],
} as const;

/** The file of a client of the type Web application, in one line, as Google's console offers it for download. */
export function clientFile(changed: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ web: { ...WEB, ...changed } });
}

export const GOOD = { client: { id: WEB.client_id, secret: WEB.client_secret }, project: WEB.project_id } as const;

const damaged = (line: number, column: number): ClientFileFlaw => ({ kind: 'damaged', line, column });
const value = (path: string): ClientFileFlaw => ({ kind: 'value', path });
const missing = (path: string): ClientFileFlaw => ({ kind: 'missing', path });
const foreign = (what: 'desktop-client' | 'service-account' | 'api-key' | 'tokens', path: string): ClientFileFlaw => ({
  kind: 'foreign',
  what,
  path,
});
const noRedirect = (...there: readonly string[]): ClientFileFlaw => ({
  kind: 'redirect',
  path: 'web.redirect_uris',
  there,
  file: GOOD,
});

const text = clientFile();
const pretty = JSON.stringify(JSON.parse(text), null, 2);
const RTL = '\u202egpj.exe';

/** Files that are no client that this browser can use: damaged, foreign, oversized, hostile; each with its flaw. */
export const REFUSED_FILES: readonly (readonly [what: string, text: string, flaw: ClientFileFlaw])[] = [
  ['an empty file', '', { kind: 'empty' }],
  ['white space alone', ' \r\n\t\u200b', { kind: 'empty' }],
  ['a web page', '<!doctype html><title>Sign in</title>', { kind: 'web-page' }],
  ['an XML file', '\n <?xml version="1.0"?><plist/>', { kind: 'web-page' }],
  ['64,001 characters', text.padEnd(64_001), { kind: 'too-large' }],
  ['a byte order mark', `\ufeff${text}`, damaged(1, 1)],
  ['half of a file', text.slice(0, 100), damaged(1, text.indexOf('"my-mail') + 1)],
  ['a comma after the last member', pretty.replace(/\n {2}\}/, ',\n  }'), damaged(16, 3)],
  ['a comma after the last URI', text.replace('org/"]', 'org/",]'), damaged(1, text.indexOf('org/"]') + 7)],
  ['a comment', pretty.replace('{\n', '{\n  // mine\n'), damaged(2, 3)],
  ['single quotes', text.replaceAll('"', "'"), damaged(1, 2)],
  ['two files in one', `${text}\n${text}`, damaged(2, 1)],
  [
    'a repeated client ID',
    pretty.replace('    "pro', '    "client_id": "evil",\n    "pro'),
    repeated('web.client_id', 4),
  ],
  ['two clients', `{"web": {}, "web": {}}`, { kind: 'repeated', path: 'web', line: 1, column: 13 }],
  ['half of a surrogate pair', text.replace('GOCSPX-', 'GOCSPX-\\ud800'), damaged(1, text.indexOf('"GOCSPX-') + 1)],
  ['a line break in the secret', text.replace('GOCSPX-', 'GOCSPX-\n'), damaged(1, text.indexOf('"GOCSPX-') + 1)],
  ['a thousand levels', '['.repeat(1_000), damaged(1, 33)],
  ['the client secret alone', WEB.client_secret, damaged(1, 1)],
  ['a list', `[${text}]`, missing('web')],
  ['a text', '"web"', missing('web')],
  ['null', 'null', missing('web')],
  ['an object without members', '{}', missing('web')],
  ['a prototype that is a client', `{"__proto__": ${text}}`, missing('web')],
  ['settings of another app', '{"version": 3, "settings": {"theme": "dark"}}', missing('web')],
  ['a desktop client', text.replace('"web"', '"installed"'), foreign('desktop-client', 'installed')],
  [
    'the key of a service account',
    '{"type": "service_account", "private_key": "x"}',
    foreign('service-account', 'type'),
  ],
  ['an API key', '{"name": "k", "keyString": "AIzaSyD-0123456789"}', foreign('api-key', 'keyString')],
  ['tokens', '{"access_token": "ya29.x", "expires_in": 3599}', foreign('tokens', 'access_token')],
  [
    'the credentials of gcloud',
    '{"type": "authorized_user", "refresh_token": "1//x"}',
    foreign('tokens', 'refresh_token'),
  ],
  ['members that pose as methods', '{"toString": 1, "valueOf": {"toString": 2}}', missing('web')],
  ['a client that is a list', '{"web": []}', value('web')],
  ['a client that is null', '{"web": null}', value('web')],
  ['a client without members', '{"web": {}}', missing('web.client_id')],
  ['a client ID that is a number', clientFile({ client_id: 123456789012 }), value('web.client_id')],
  ['a client ID of another company', clientFile({ client_id: '0oa1b2c3.example.com' }), value('web.client_id')],
  [
    'a client ID without end',
    clientFile({ client_id: `1-${'a'.repeat(50_000)}.apps.googleusercontent.com` }),
    value('web.client_id'),
  ],
  ['a client ID with markup', clientFile({ client_id: `<img src=x>${WEB.client_id}` }), value('web.client_id')],
  ['no secret, as Google writes it later', clientFile({ client_secret: undefined }), missing('web.client_secret')],
  ['a secret that is null', clientFile({ client_secret: null }), value('web.client_secret')],
  ['a masked secret', clientFile({ client_secret: '****OpQr' }), value('web.client_secret')],
  ['a secret that is the client ID', clientFile({ client_secret: WEB.client_id }), value('web.client_secret')],
  ['a project that is an object', clientFile({ project_id: {} }), value('web.project_id')],
  ['a project that is a path', clientFile({ project_id: 'x/../../evil?a=b' }), value('web.project_id')],
  ['redirect URIs that are a text', clientFile({ redirect_uris: REDIRECT_URI }), value('web.redirect_uris')],
  ['a redirect URI that is a number', clientFile({ redirect_uris: [REDIRECT_URI, 7] }), value('web.redirect_uris[1]')],
  ['no redirect URIs', clientFile({ redirect_uris: undefined }), noRedirect()],
  [
    'the redirect URI of another browser',
    clientFile({ redirect_uris: ['https://x.example/'] }),
    noRedirect('https://x.example/'),
  ],
  [
    'a redirect URI without its slash',
    clientFile({ redirect_uris: [REDIRECT_URI.slice(0, -1)] }),
    noRedirect(REDIRECT_URI.slice(0, -1)),
  ],
  ['a redirect URI that turns its text', clientFile({ redirect_uris: [RTL] }), noRedirect(RTL)],
];

function repeated(path: string, line: number): ClientFileFlaw {
  return { kind: 'repeated', path, line, column: 5 };
}
