/** Preferences of a Firefox profile for our unsigned add-on with a known UUID and every connection through the gate. */
export function firefoxPreferences(
  geckoId: string,
  uuid: string,
  gatePort: number,
): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // ESR respects this preference; release builds do not.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': 15,
    // Consoles are printed, those of the background too.
    'devtools.console.stdout.content': true,
    'browser.dom.window.dump.enabled': true,
    // The driver's own warnings name the addresses of all requests, those of sign-in included.
    'remote.log.level': 'Error',
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': gatePort,
  };
}
