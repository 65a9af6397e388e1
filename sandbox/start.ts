import { parseArgs } from 'node:util';
import { startSandbox } from './start-sandbox.ts';

// The command behind `npm run sandbox`: a local Google that runs until it is interrupted. Port 0 takes any free port.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'control-port': { type: 'string', default: '0' },
    'redirect-uri': { type: 'string', multiple: true, default: [] },
  },
});

const sandbox = await startSandbox({
  port: Number(values.port),
  controlPort: Number(values['control-port']),
  redirectUris: values['redirect-uri'],
});

process.stdout.write(`Sandbox, a local Google. Press Ctrl+C to stop it.

  Control page      ${sandbox.controlUrl}
  Google's hosts    127.0.0.1:${sandbox.port} (TLS; key hash ${sandbox.spkiHash})
  Client ID         ${sandbox.client.id}
  Client secret     ${sandbox.client.secret}
  Accounts          ${sandbox.accounts.join(', ')}

To connect a browser, for example:
  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors-spki-list=${sandbox.spkiHash} \\
    --host-resolver-rules="MAP accounts.google.com:443 127.0.0.1:${sandbox.port}, MAP *.googleapis.com:443 127.0.0.1:${sandbox.port}, MAP mail.google.com:443 127.0.0.1:${sandbox.port}"
`);

const end = (): void => void sandbox.stop().then(() => process.exit(0), process.emitWarning);
process.once('SIGINT', end);
process.once('SIGTERM', end);
