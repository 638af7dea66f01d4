import { fastify, type FastifyInstance } from 'fastify';
import { endConnectionsOfDraining } from './end-connections.js';

describe('an answer', () => {
  let drain: { isDraining: boolean };
  let instance: FastifyInstance;
  beforeEach(() => {
    drain = { isDraining: false };
    instance = fastify();
    endConnectionsOfDraining(instance, drain);
    instance.get('/', async () => 'answered');
    instance.get('/long', async () => {
      drain.isDraining = true;
      return 'answered';
    });
  });
  afterEach(() => instance.close());

  const connectionOf = async (url: string) => (await instance.inject(url)).headers.connection;

  it('lets its connection be kept while the server takes requests', async () => {
    expect(await connectionOf('/')).toBe('keep-alive');
  });

  it.each(['/', '/long', '/nowhere'])(
    'ends its connection once the server was told to stop, a request of before too: %s',
    async (url) => {
      if (url !== '/long') drain.isDraining = true;
      expect(await connectionOf(url)).toBe('close');
    },
  );
});
