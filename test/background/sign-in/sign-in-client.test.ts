import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { FAKE_CLIENT } from '../../../tools/fakes/fake-world.ts';
import { signedIn } from './signing-in.ts';

test('the client of a policy goes before the own one, and that before the one of the build', async () => {
  const { scene, world } = await signedIn();
  const policy = { id: '7-policy.apps.googleusercontent.com', secret: 'GOCSPX-of-the-policy' };
  const own = { id: '8-own.apps.googleusercontent.com', secret: 'GOCSPX-of-the-person' };
  await createApp(world).commands.setClient(own.id, own.secret);
  await signIn(scene.start(), 'read');
  await signIn(scene.start({ policyClient: async () => policy }), 'read');
  const asked = scene.windows.map((url) => new URL(url).searchParams.get('client_id'));
  expect(asked).toEqual([FAKE_CLIENT.id, own.id, policy.id]);
});
