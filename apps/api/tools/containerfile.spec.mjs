import { readFileSync } from 'node:fs';
import { movedInto, readContainerfile } from './containerfile.mjs';

const SOUND = `FROM node:22-bookworm-slim
# What follows is the least.
ENV PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK CMD ["true"]
CMD ["node"]
`;

describe('readContainerfile', () => {
  it('reads the one of the product', () => {
    const text = readFileSync(new URL('../Containerfile', import.meta.url), 'utf8');
    const instructions = readContainerfile(text);
    expect(instructions[0]).toEqual({ name: 'FROM', value: 'node:22-bookworm-slim' });
    const names = instructions.map(({ name, value }) => `${name} ${value}`);
    const install = names.findIndex((line) => line.startsWith('RUN npm install'));
    expect(names.indexOf('ENV SCARF_ANALYTICS=false')).toBeGreaterThan(0);
    expect(names.indexOf('ENV SCARF_ANALYTICS=false')).toBeLessThan(install);
    expect(names.indexOf('USER node')).toBeGreaterThan(install);
  });

  it('reads instructions over several lines, and passes over the remarks between them as an engine does', () => {
    const instructions = readContainerfile(`${SOUND}RUN one && \\\n  # a remark\n  two\n`);
    expect(instructions.at(-1).name).toBe('RUN');
    expect(instructions.at(-1).value.split(/\s+/)).toEqual(['one', '&&', 'two']);
  });

  it.each([
    ['an instruction that it cannot carry out', `${SOUND}COPY . .\n`, /does not know: COPY/],
    ['one in small letters', `${SOUND}run true\n`, /does not know: run/],
    ['lines of a here-document', `${SOUND}RUN <<EOF\ntrue\nEOF\n`, /does not know: true/],
    ['a second stage', `${SOUND}FROM node:22-bookworm-slim\n`, /one FROM/],
    ['something before FROM', `ARG VERSION=1\n${SOUND}`, /one FROM/],
    ['a base without glibc', SOUND.replace('bookworm-slim', 'alpine'), /one FROM/],
    ['a Node.js that is too old', SOUND.replace('node:22', 'node:18'), /one FROM/],
    ['root at its end', `${SOUND}USER root\n`, /another user/],
    ['no user at all', SOUND.replace('USER node\n', ''), /another user/],
    ['no health check', SOUND.replace(/HEALTHCHECK.*\n/, ''), /HEALTHCHECK/],
    ['another port than the one it listens on', SOUND.replace('EXPOSE 3000', 'EXPOSE 80'), /PORT differ/],
    ['two commands', `${SOUND}CMD ["true"]\n`, /no CMD, or several/],
    ['several variables on a line', SOUND.replace('PORT=3000', 'PORT=3000 HOST=x'), /NAME=value/],
    ['a variable in quotation marks', `${SOUND}ENV A="b"\n`, /NAME=value/],
    ['a variable made of another', `${SOUND}ARG A=$B\n`, /NAME=value/],
  ])('refuses %s', (_what, text, message) => {
    expect(() => readContainerfile(text)).toThrow(message);
  });

  it('takes the least that is sound', () => {
    expect(readContainerfile(SOUND).map(({ name }) => name)).toEqual([
      'FROM',
      'ENV',
      'USER',
      'EXPOSE',
      'HEALTHCHECK',
      'CMD',
    ]);
  });
});

describe('movedInto', () => {
  it.each([
    ['/srv', '/r/srv'],
    ["mkdir '/srv' && (cd /srv; ls /home/node/data)", "mkdir '/r/srv' && (cd /r/srv; ls /r/home/node/data)"],
    ['["node", "/srv/a.js"]', '["node", "/r/srv/a.js"]'],
    ['--prefix=/srv', '--prefix=/r/srv'],
    ['npm install @paretostudio/server@$VERSION', 'npm install @paretostudio/server@$VERSION'],
    ['fetch(`http://127.0.0.1:${port}/readyz`)', 'fetch(`http://127.0.0.1:${port}/readyz`)'],
    ['https://example.com/srv', 'https://example.com/srv'],
  ])('makes of %j %j', (text, moved) => {
    expect(movedInto(text, '/r')).toBe(moved);
  });

  it.each([
    'rm -rf /',
    'rm -rf / srv',
    'ls /etc',
    'ls /Etc',
    'ls /srv/../etc',
    'ls /srvx',
    '--prefix=/usr',
    'ls "/"*',
  ])('refuses %j, which would be done to this machine', (text) => {
    expect(() => movedInto(text, '/r')).toThrow(/absolute path/);
  });
});
