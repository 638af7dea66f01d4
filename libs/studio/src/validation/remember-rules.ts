import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Lets class-validator remember which rules a class has. By itself it looks through those of every class that there is,
 * hundreds of them, for each object that it validates.
 *
 * Rules are declared together with their class and never change, so what was found once is true for good. Questions
 * that name groups, or have another default for them, are answered as before.
 *
 * @param storage - Where the rules stand. Default: the one of the process.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Rules>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups !== undefined)
      return look(target, schema, always, strictGroups, groups);
    let rules = known.get(target);
    if (rules === undefined) known.set(target, (rules = look(target, schema, always, strictGroups)));
    return rules;
  };
}
