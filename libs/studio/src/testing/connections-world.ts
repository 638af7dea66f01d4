import type { Caller } from '../core/caller.js';
import { FAKE_URL, fakeTool, makeFakeGateway, type FakeGateway } from './fake-gateway.js';
import { openTestStudio, type TestStudio } from './test-studio.js';

/** What stands behind every connection of a spec. */
export let gateway: FakeGateway;
export let studio: TestStudio;
/** Of a fresh account on the plan Pro, for each test. */
export let founder: Caller;

/** Opens a studio for the tests of a file, each with a server of two tools. */
export function useConnections(): void {
  beforeAll(async () => {
    gateway = makeFakeGateway();
    studio = await openTestStudio({ gateway });
  });
  beforeEach(async () => {
    founder = await studio.founder('pro');
    gateway.faults.clear();
    gateway.tools.clear();
    gateway.tools.set(FAKE_URL, [fakeTool('search'), fakeTool('write', { annotations: {} })]);
  });
  afterAll(() => studio.close());
}

/** A credential, to be looked for where it must not be. */
export const SECRET = 'tok-5d1f0c9e-secret';
export const bearer = { type: 'bearer', token: SECRET };

/** Connects the server. */
export const connect = (input: object = {}, caller = founder) =>
  studio.get('create_connection', caller, { name: 'Git Hub', url: FAKE_URL, ...input });
