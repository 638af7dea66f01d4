import { nameTable } from './name-table.js';

interface Thing {
  id: string;
  name: string;
}

const options = {
  nameOf: ({ name }: Thing) => ({ name, note: null }),
  pathOf: ({ id }: Thing) => `/things/${id}`,
  itemsMax: 3,
};
const thing = (id: string, name: string) => ({ id, name });

describe('nameTable', () => {
  it('calls things by their names, and what is not there any more deleted', () => {
    const names = nameTable('agent', [thing('1', 'Beta'), thing('2', 'Alpha')], options);
    expect(names.of('1')).toEqual({ id: '1', text: 'Beta', isGiven: true, note: null, to: '/things/1' });
    expect(names.of('018f2b6e-aaaa')).toMatchObject({
      text: 'agent 018f2b6e…',
      isGiven: false,
      note: 'deleted',
      to: null,
    });
    expect(names.all.map(({ text }) => text)).toEqual(['Alpha', 'Beta']);
  });

  it('calls nothing deleted while it does not know all there are', () => {
    expect(nameTable<Thing>('agent', undefined, options).of('x').note).toBeNull();
    const three = [thing('1', 'a'), thing('2', 'b'), thing('3', 'c')];
    expect(nameTable('agent', three, options).of('x').note).toBeNull();
  });
});
