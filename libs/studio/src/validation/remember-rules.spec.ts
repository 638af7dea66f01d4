import { getMetadataStorage, IsInt, IsString } from 'class-validator';
import { rememberRules } from './remember-rules.js';

class Parent {
  @IsString()
  name!: string;
}

class Child extends Parent {
  @IsInt()
  age!: number;
}

describe('rules that are remembered', () => {
  const real = getMetadataStorage();
  let looks: number;
  let storage: ReturnType<typeof getMetadataStorage>;
  beforeEach(() => {
    looks = 0;
    storage = Object.create(real, {
      getTargetValidationMetadatas: {
        writable: true,
        value: (...asked: Parameters<typeof real.getTargetValidationMetadatas>) => {
          looks += 1;
          return real.getTargetValidationMetadatas(...asked);
        },
      },
    });
    rememberRules(storage);
  });

  const fieldsOf = (shape: new () => object, always = false, strictGroups = false, groups?: string[]) =>
    storage
      .getTargetValidationMetadatas(shape, '', always, strictGroups, groups)
      .map(({ propertyName }) => propertyName)
      .sort();

  it('are looked for once for each class, and are those of that very class, inherited ones included', () => {
    for (let round = 0; round < 3; round += 1) {
      expect(fieldsOf(Parent)).toEqual(['name']);
      expect(fieldsOf(Child)).toEqual(['age', 'name']);
    }
    expect(looks).toBe(2);
  });

  it('answer no question that is about groups', () => {
    fieldsOf(Parent);
    fieldsOf(Parent, true);
    fieldsOf(Parent, false, true);
    fieldsOf(Parent, false, false, ['some']);
    fieldsOf(Parent, true);
    expect(looks).toBe(5);
  });
});
