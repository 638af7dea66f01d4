import { IsArray, IsInt, Max } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { HasDistinctNames } from './has-distinct-names.js';
import { IsCleanText } from './is-clean-text.js';
import { jsonSchemaOf } from './json-schema-of.js';
import { makeOptional } from './make-optional.js';
import { Nested } from './nested.js';
import { Nullable } from './nullable.js';
import { validateInput } from './validate-input.js';

class Part {
  @IsCleanText({ min: 1, max: 3 })
  name!: string;
}

class Fields {
  @JSONSchema({ description: 'What it is called.' })
  @IsCleanText({ min: 1, max: 5 })
  name!: string;

  @Nullable()
  @IsInt()
  @Max(9)
  size!: number | null;

  @IsArray()
  @HasDistinctNames()
  @Nested(() => Part, { each: true })
  parts!: Part[];
}

class Create extends makeOptional(Fields, ['size', 'parts']) {}
class Update extends makeOptional(Fields) {
  @IsInt()
  id!: number;
}

const pathsOf = (result: ReturnType<typeof validateInput>) =>
  result.ok ? [] : (result.refusal.fields ?? []).map(({ path }) => path);

describe('makeOptional', () => {
  it('lets the named fields be absent, or all, and leaves the class itself as it was', () => {
    expect(pathsOf(validateInput(Create, {}))).toEqual(['name']);
    expect(pathsOf(validateInput(Update, { id: 1 }))).toEqual([]);
    expect(pathsOf(validateInput(Update, {}))).toEqual(['id']);
    expect(pathsOf(validateInput(Fields, {})).sort()).toEqual(['name', 'parts', 'size']);
  });

  it('keeps every rule of a field that is there, in nested classes too, and trims as before', () => {
    const raw = { id: 1, name: ' abcdef ', size: 10, parts: [{ name: 'abcd' }] };
    expect(pathsOf(validateInput(Update, raw)).sort()).toEqual(['name', 'parts.0.name', 'size']);
    const twice = { name: ' a ', parts: [{ name: 'a' }, { name: 'a' }] };
    expect(pathsOf(validateInput(Create, twice))).toEqual(['parts']);
    expect(validateInput(Create, { name: ' a ' })).toEqual({ ok: true, value: { name: 'a' } });
    expect(pathsOf(validateInput(Create, { name: 'a', more: 1 }))).toEqual(['more']);
  });

  it('takes null only where the class does', () => {
    expect(pathsOf(validateInput(Update, { id: 1, size: null }))).toEqual([]);
    expect(pathsOf(validateInput(Update, { id: 1, name: null, parts: null })).sort()).toEqual([
      'name',
      'parts',
    ]);
  });

  it('describes the same fields, with what may be absent left out of the required ones', () => {
    const fields = jsonSchemaOf(Fields);
    expect(fields.required).toEqual(['name', 'size', 'parts']);
    expect(jsonSchemaOf(Create)).toEqual({ ...fields, required: ['name'] });
    const update = jsonSchemaOf(Update);
    expect(update.required).toEqual(['id']);
    expect(update.properties).toEqual({ ...fields.properties, id: { type: 'integer' } });
  });

  it('refuses a name that is no field', () => {
    expect(() => makeOptional(Fields, ['nothing' as 'name'])).toThrow(RangeError);
  });
});
