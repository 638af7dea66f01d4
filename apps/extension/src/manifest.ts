/** Public half of the pair that names the extension; the private half was thrown away, as nothing is signed with it. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu/CY/ouExT2RRX8vyXq3Yo/DhJn0hrhywCdcnxXHokzUQyebdEa0T2MWBkzRHDIudxDUCJdIj13IWwnIcry9kQPSdVo75dZ+hwq/UO1aY939kxyB6fB9D17bhrRTWaVuJB6ZgdvrcCVQM2hvBs0t5YlVPO+UeMOy5gVgFwZMhfaQa6oOQOPT5s6S6UADtXvr+gGlb2bjkW+1m7EbOa3p3WrEyPAzgPfpdw9h+qFE/ZNk4HMHg2WHgA+OfBZJVMaqLZGcVRVoOSmzWqV8wpyAI+soFd+K20ADF5aQ5AvFmbRCIcM78nRZr5xksQdyxqFQIaVhJa6SKiWAVXfSIgf7XwIDAQAB';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The server's address is the person's choice.
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SIZES = [16, 32, 48, 128] as const;

/**
 * Writes the manifest of the extension.
 *
 * It asks for as little as can be: storage of its own, the tab in which the person opens it, and to run a function
 * there. Reaching a server is asked for when its address is saved. Nothing runs in pages unasked, and no page may talk
 * to the extension or load a file of it.
 *
 * @param version - Such as `1.2.3`; up to four numbers.
 */
export function manifestOf(version: string): chrome.runtime.ManifestV3 {
  const icons = Object.fromEntries(SIZES.map((size) => [size, `icons/${size}.png`]));
  return {
    manifest_version: 3,
    name: 'ParetoStudio',
    version,
    description: 'Prompts and skills of your ParetoStudio library in any text field.',
    key: PUBLIC_KEY,
    minimum_chrome_version: '116',
    icons,
    action: { default_title: 'ParetoStudio', default_popup: 'popup.html', default_icon: icons },
    options_ui: { page: 'options.html', open_in_tab: true },
    background: { service_worker: 'background.js', type: 'module' },
    permissions: ['storage', 'activeTab', 'scripting'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+P' } } },
    content_security_policy: { extension_pages: PAGE_POLICY },
  };
}
