import { beforeEach, expect, test, vi } from 'vitest';
import { answerPages, sendToBackground } from '../../src/platform/messages.ts';

type Listener = (value: unknown) => void;

/** One end of a port: what is posted at the one arrives at the other, and closing the one is told to the other. */
interface End {
  sender?: object;
  other?: End;
  readonly heard: Listener[];
  readonly closed: Listener[];
  isOpen: boolean;
}

const fake = vi.hoisted((): { connected: ((port: object) => void)[]; sender: object; lastErrorReads: number } => ({
  connected: [],
  lastErrorReads: 0,
  sender: {},
}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      connect: () => connect(),
      get lastError() {
        fake.lastErrorReads += 1;
        return undefined;
      },
      onConnect: { addListener: (listener: (port: object) => void) => fake.connected.push(listener) },
    },
  },
}));

function portOf(end: End) {
  return {
    sender: end.sender,
    onMessage: { addListener: (listener: Listener) => end.heard.push(listener) },
    onDisconnect: { addListener: (listener: Listener) => end.closed.push(listener) },
    postMessage: (message: unknown) => {
      if (!end.isOpen) throw new Error('Attempting to use a disconnected port object');
      queueMicrotask(() => end.other?.heard.forEach((listener) => void listener(message)));
    },
    disconnect: () => {
      end.isOpen = false;
      if (end.other === undefined) return;
      end.other.isOpen = false;
      end.other.closed.forEach((listener) => void listener(undefined));
    },
  };
}

let page: ReturnType<typeof portOf>;
let background: ReturnType<typeof portOf>;

function connect() {
  const [near, far]: [End, End] = [
    { heard: [], closed: [], isOpen: true },
    { heard: [], closed: [], isOpen: true, sender: fake.sender },
  ];
  near.other = far;
  far.other = near;
  page = portOf(near);
  background = portOf(far);
  for (const listener of fake.connected) listener(background);
  return page;
}

const reported = vi.fn();
vi.stubGlobal('reportError', reported);

beforeEach(() => {
  fake.connected = [];
  fake.lastErrorReads = 0;
  fake.sender = { id: 'own', url: 'chrome-extension://own/popup.html' };
  reported.mockReset();
});

test('a page gets the answer to its message', async () => {
  answerPages(async (message) => ({ to: message }));
  expect(await sendToBackground('hello')).toEqual({ to: 'hello' });
});

test.each([
  ['another extension', { id: 'other', url: 'chrome-extension://own/popup.html' }],
  ['a website', { id: 'own', url: 'https://example.com/' }],
  ['nobody in particular', { id: 'own' }],
])('%s gets no answer, and nothing is run', async (_name, sender) => {
  fake.sender = sender;
  const run: unknown[] = [];
  answerPages(async (message) => run.push(message));
  await expect(sendToBackground('hello')).rejects.toThrow('no answer');
  expect(run).toEqual([]);
});

test('a message that is none of ours, and a command that fails, are told as no answer; the failure is reported', async () => {
  const bug = new Error('a bug');
  answerPages((message) => (message === 'ours' ? Promise.reject(bug) : undefined));
  await expect(sendToBackground('not ours')).rejects.toThrow('no answer');
  expect(reported).not.toHaveBeenCalled();
  await expect(sendToBackground('ours')).rejects.toThrow('no answer');
  expect(reported).toHaveBeenCalledExactlyOnceWith(bug);
});

test('a background that dies is told as no answer', async () => {
  answerPages(() => new Promise(() => undefined));
  const answer = sendToBackground('hello');
  background.disconnect();
  await expect(answer).rejects.toThrow('no answer');
  // Chromium would list the reason among the extension's errors.
  expect(fake.lastErrorReads).toBe(1);
});

test('an answer for a page that was closed meanwhile goes nowhere, without an error', async () => {
  const answers: ((value: unknown) => void)[] = [];
  answerPages(() => new Promise((resolve) => void answers.push(resolve)));
  void sendToBackground('hello').catch(() => undefined);
  await Promise.resolve();
  page.disconnect();
  for (const answer of answers) answer('late');
  await new Promise((done) => setTimeout(done, 5));
  expect(answers).toHaveLength(1);
  expect(reported).not.toHaveBeenCalled();
});
