import { toProblem, type Refusal } from '@paretostudio/admission';

/** How every key of metadata begins that is ours. */
export const OWN_META_PREFIX = 'paretostudio/';

/** Key of a result's or an error's metadata under which the code of a refusal stands. */
export const REFUSAL_META_KEY = 'paretostudio/refusal';

/** Key of the metadata under which the whole refusal stands, as the REST API words it. */
export const PROBLEM_META_KEY = 'paretostudio/problem';

/** Makes the metadata by which a program, unlike a model, tells refusals apart. */
export function refusalMeta(refusal: Refusal): Readonly<Record<string, unknown>> {
  return { [REFUSAL_META_KEY]: refusal.code, [PROBLEM_META_KEY]: toProblem(refusal, null) };
}
