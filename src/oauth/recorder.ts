import type { SignInFailure } from '../core/account/sign-in.ts';
import type { Purpose } from '../core/activity/purposes.ts';
import type { Http, HttpAnswer } from '../core/http.ts';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { CallName, Story } from '../core/sign-in-story/story.ts';
import { tellStory } from '../core/sign-in-story/tell-story.ts';
import { formOf, valueIn, type WireCall, type WireResponse } from '../core/sign-in-story/wire-call.ts';
import type { EpochMs } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';

/** Notes what goes over the wire, to tell its story once it has ended. */
export interface Recorder {
  /** The same network, with each request and response noted; of mail, the first request without what Gmail answered. */
  readonly over: (http: Http) => Http;
  /** Notes the address that the browser opens, or that it was brought back to. */
  readonly visit: (name: 'authorization' | 'callback', url: string) => void;
  /** Tells the story so far, masked; undefined if nothing was sent. */
  readonly tell: (ended: Result<unknown, SignInFailure | Problem>) => Promise<Story | undefined>;
}

/** Enough for an exchange, its keys, one repetition each and the first mail. */
const MOST_CALLS = 8;

/** Creates a recorder; `subject` is the account that must answer, if it is known. */
export function createRecorder(kind: Story['kind'], now: () => EpochMs, subject?: string): Recorder {
  const calls: WireCall[] = [];

  function note(call: WireCall): (answer: HttpAnswer) => Promise<HttpAnswer> {
    const place = calls.push(call) - 1;
    return async (answer) => {
      const { ok, status, headers } = answer;
      const keep = (text: WireResponse['text']): void => {
        const response = { status, headers: Object.fromEntries(headers), text };
        calls[place] = { ...call, took: now() - call.at, response };
      };
      keep(undefined);
      if (call.name === 'mail') return answer;
      const text = await answer.text();
      keep(text);
      return { ok, status, headers, text: async () => text };
    };
  }

  return {
    over: (http) => async (url, init) => {
      const name = nameOf(init.purpose);
      const isOfInterest = calls.length < MOST_CALLS && !(name === 'mail' && calls.some((call) => call.name === name));
      if (!isOfInterest) return http(url, init);
      const { method = 'GET', headers = {} } = init;
      const body = name === 'mail' ? '' : String(init.body ?? '');
      const answered = note({ name, at: now(), took: 0, method, url, headers, body });
      return answered(await http(url, init));
    },
    visit: (name, url) => {
      if (!URL.canParse(url)) return;
      const at = now();
      const before = calls.at(-1);
      // The page was open until now.
      if (before?.name === 'authorization') calls[calls.length - 1] = { ...before, took: at - before.at };
      calls.push({ name, at, took: 0, method: 'GET', url, headers: {}, body: '' });
    },
    tell: async (ended) => {
      if (calls.length === 0) return undefined;
      return tellStory(kind, calls, endingOf(ended), {
        hashes: await hashesOf(calls),
        subject,
        issuer: GOOGLE.issuer,
      });
    },
  };
}

/** What a story calls a request for this purpose; of those for mail, the first is told. */
function nameOf(purpose: Purpose): CallName {
  switch (purpose) {
    case 'sign-in':
    case 'refresh':
      return 'token';
    case 'signing-keys':
      return 'keys';
    case 'revoke':
      return 'revocation';
    default:
      return 'mail';
  }
}

function endingOf(ended: Result<unknown, SignInFailure | Problem>) {
  if (ended.ok) return { outcome: 'done' };
  const { problem } = ended;
  switch (problem.kind) {
    case 'refused':
      return 'check' in problem ? { outcome: problem.check, check: problem.check } : { outcome: problem.code };
    case 'denied':
      return { outcome: problem.reason };
    case 'problem':
      return { outcome: problem.problem.kind };
    default:
      return { outcome: problem.kind };
  }
}

/** BASE64URL(SHA-256) of what a server compares by its hash (RFC 7636 section 4.2, RFC 9449 at Google). */
async function hashesOf(calls: readonly WireCall[]): Promise<ReadonlyMap<string, string>> {
  const texts = calls.flatMap((call) => ['code', 'code_verifier'].flatMap((name) => valueIn(formOf(call), name) ?? []));
  return new Map(await Promise.all(texts.map(async (text) => [text, await hashOf(text)] as const)));
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
