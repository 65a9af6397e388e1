import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The manifest data of an unpacked bundle that the harness needs; paths are relative to the bundle's folder. */
export interface Bundle {
  readonly folder: string;
  readonly popup: string;
  readonly options: string;
  /** An image of the extension: opened in a tab, it is a page with the extension's APIs that does nothing on its own. */
  readonly icon: string;
  /** The base64 public key that fixes Chromium's id, if there is one. */
  readonly key: string | undefined;
  readonly geckoId: string | undefined;
  /** The redirect URI of sign-in, which the Google client must have registered. */
  readonly redirectUri: string;
}

/** Reads `manifest.json` in the folder; rejects with the name of a missing entry. */
export async function readBundle(folder: string): Promise<Bundle> {
  const file = path.resolve(folder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`No bundle at ${file}: run "npm run build" first`, { cause });
  });
  const manifest: unknown = JSON.parse(text);
  const required = (...keys: readonly string[]): string => {
    const found = textAt(manifest, keys);
    if (found === undefined) throw new Error(`${file} has no ${keys.join('.')}`);
    return found;
  };
  const key = textAt(manifest, ['key']);
  const geckoId = textAt(manifest, ['browser_specific_settings', 'gecko', 'id']);
  return {
    folder: path.resolve(folder),
    popup: required('action', 'default_popup'),
    options: textAt(manifest, ['options_ui', 'page']) ?? required('options_page'),
    icon: required('icons', '16'),
    key,
    geckoId,
    redirectUri: geckoId === undefined ? chromiumRedirectUri(key ?? required('key')) : firefoxRedirectUri(geckoId),
  };
}

/** Chromium's id for a manifest key: the first 16 bytes of the key's SHA-256, each half byte written as a letter a-p. */
export function chromiumId(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

function chromiumRedirectUri(key: string): string {
  return `https://${chromiumId(key)}.chromiumapp.org/`;
}

// The loopback form, which `identity.launchWebAuthFlow` accepts since Firefox 86; Google refuses the other form.
function firefoxRedirectUri(geckoId: string): string {
  return `http://127.0.0.1/mozoauth2/${createHash('sha1').update(geckoId).digest('hex')}`;
}

function textAt(json: unknown, keys: readonly string[]): string | undefined {
  let at = json;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<string, unknown>(Object.entries(at)).get(key);
  }
  return typeof at === 'string' ? at : undefined;
}
