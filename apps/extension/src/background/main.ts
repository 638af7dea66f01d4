import { closeStorageToPages, readConnection } from '../connection/connection-store.js';

// Nothing here listens to messages, and nothing may be added that does: there is no way to ask for the key.

void closeStorageToPages();

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openOptionsUnlessConnected();
});

async function openOptionsUnlessConnected(): Promise<void> {
  if ((await readConnection()) === null) await chrome.runtime.openOptionsPage();
}
