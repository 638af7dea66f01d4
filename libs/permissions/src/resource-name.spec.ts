import * as fc from 'fast-check';
import { agentResource, connectionResource, parseResource, serviceResource } from './resource-name.js';

const UPPER = '0199A3F2-1111-7000-8000-00000000000A';
const LOWER = UPPER.toLowerCase();

describe('resource names', () => {
  it.each([
    ['self', { kind: 'studio', text: 'self', id: null }],
    ['*', { kind: 'any', text: '*', id: null }],
    [`conn_${UPPER}`, { kind: 'connection', text: `conn_${LOWER}`, id: LOWER }],
    [`agent_${LOWER}`, { kind: 'agent', text: `agent_${LOWER}`, id: LOWER }],
    ['svc_mail-2', { kind: 'service', text: 'svc_mail-2', id: 'mail-2' }],
    [`svc_${'a'.repeat(63)}`, { kind: 'service', text: `svc_${'a'.repeat(63)}`, id: 'a'.repeat(63) }],
  ])('takes %s apart', (text, parts) => {
    expect(parseResource(text)).toEqual(parts);
  });

  it.each([
    '',
    'Self',
    ' self',
    'conn_',
    'conn_*',
    `CONN_${LOWER}`,
    `conn_${LOWER} `,
    `conn_${LOWER}\n`,
    `conn_{${LOWER}}`,
    'agent_me',
    'svc_',
    'svc_Mail',
    'svc_-x',
    `svc_${'a'.repeat(64)}`,
    '__proto__',
    LOWER,
  ])('knows nothing of %j', (text) => {
    expect(parseResource(text)).toBeNull();
  });

  it('are made from ids and names in the form that a permission map has', () => {
    expect(connectionResource(UPPER)).toBe(`conn_${LOWER}`);
    expect(agentResource(UPPER)).toBe(`agent_${LOWER}`);
    expect(serviceResource('mail')).toBe('svc_mail');
  });

  it('are not made from anything else', () => {
    expect(() => connectionResource('*')).toThrow(RangeError);
    expect(() => agentResource('')).toThrow(RangeError);
    expect(() => serviceResource('Mail server')).toThrow(RangeError);
  });

  it('come out the same when taken apart again', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), (id, upper) => {
        const resource = connectionResource(upper ? id.toUpperCase() : id);
        expect(parseResource(resource)).toEqual({ kind: 'connection', text: resource, id: id.toLowerCase() });
      }),
    );
  });
});
