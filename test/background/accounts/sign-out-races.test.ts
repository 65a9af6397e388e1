import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

/** Two accounts whose access tokens have run out; the refresh of ada's waits at the gate to be refused. */
async function refusalUnderWay() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const id of ['ada', 'bo']) {
    await google.add(id);
    deliverTo(google.mailbox(id), 2);
  }
  await createApp(google.start()).alarmRang();
  browser.advance(HOUR);
  google.asked.length = 0;
  const gate = createGate();
  google.meddle = async (account, path) => {
    if (account !== 'ada' || path !== '/token') return undefined;
    await gate.pass();
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  };
  const poll = createApp(google.start()).alarmRang();
  await gate.reached;
  return { browser, google, gate, poll };
}

test('who asks while an account is being signed out waits for that, and then asks nothing for it', async () => {
  const { browser, google, gate, poll } = await refusalUnderWay();
  const others = [createApp(google.start()).commands.checkNow(), createApp(google.start()).alarmRang()];
  gate.open();
  await Promise.all([poll, ...others]);
  expect(google.asked.filter(({ account }) => account === 'ada')).toEqual([{ account: 'ada', method: undefined }]);
  expect(browser.local.peek('health:ada')).toMatchObject({ problem: { kind: 'signed-out' } });
  expect(browser.local.peek('refresh-token:ada')).toBeUndefined();
  expect(browser.local.peek('mailbox:ada')).toMatchObject({ count: { messages: 2 }, unread: [{}, {}] });
  expect(browser.badge).toMatchObject({ text: '!4', tone: 'alarm' });
  expect(browser.local.peek('health:bo')).toMatchObject({ checkedAt: browser.now() });
});

test('labels that are asked for while an account is being signed out end in the same word', async () => {
  const { google, gate, poll } = await refusalUnderWay();
  const labels = createApp(google.start()).commands.refreshLabels('ada');
  gate.open();
  await poll;
  expect(await labels).toEqual({ ok: false, problem: { kind: 'signed-out' } });
  expect(google.asked.filter(({ method }) => method === undefined)).toContainEqual({
    account: 'ada',
    method: undefined,
  });
  expect(google.methods('ada')).toEqual([]);
});

test('an account that is removed while it is being signed out is not heard of again', async () => {
  const { browser, google, gate, poll } = await refusalUnderWay();
  await createApp(google.start()).commands.remove('ada');
  gate.open();
  await poll;
  expect(browser.local.text() + browser.session.text()).not.toContain('ada');
  expect(browser.badge).toMatchObject({ text: '2', tone: 'well' });
});

test('a policy that ends a sign-in while a message is opened is told by the next alarm, and stays told', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const [message = ''] = deliverTo(google.mailbox('ada'), 2);
  await createApp(google.start()).alarmRang();
  await browser.session.remove(['access-token:ada']);
  google.meddle = (_account, path) =>
    path === '/token' ? Response.json({ error: 'admin_policy_enforced' }, { status: 400 }) : undefined;
  const blocked = { kind: 'blocked', reason: 'admin-policy' };
  expect(await createApp(google.start()).commands.readMessage('ada', message)).toEqual({ ok: false, problem: blocked });
  google.meddle = () => undefined;
  await createApp(google.start()).alarmRang();
  expect(browser.badge).toMatchObject({ text: '!2', tone: 'alarm' });
  await createApp(google.start()).commands.checkNow();
  expect(browser.local.peek('health:ada')).toMatchObject({ problem: blocked });
  await google.add('ada');
  await createApp(google.start()).commands.checkNow();
  expect(browser.badge).toMatchObject({ text: '2', tone: 'well' });
});
