import { CLIENT_IDS } from '../client-id.js';
import { OPERATING_SYSTEMS } from '../operating-system.js';
import type { SetupInput } from '../setup-input.js';

/** A key that a search finds, and that is nobody's. */
export const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';
export const AGENT_ID = '018f3c9e-7d2a-7c41-9b6e-3f1d2c4b5a69';

/** A published program and a server behind https. */
export const INPUT: SetupInput = {
  serverUrl: 'https://studio.example.com',
  packageSpec: 'paretostudio-mcp',
  key: null,
  os: 'linux',
};

/** The server's own copy of a program that is not published. */
export const OWN_COPY = 'https://studio.example.com/downloads/paretostudio-mcp-0.1.0.tgz';

/** Each client on each system. */
export const ALL_CASES = CLIENT_IDS.flatMap((id) => OPERATING_SYSTEMS.map((os) => ({ id, os })));
