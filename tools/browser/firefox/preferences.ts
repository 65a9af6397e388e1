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
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': gatePort,
  };
}
