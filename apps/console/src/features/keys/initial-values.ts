import { parseResource } from '@paretostudio/permissions';
import { NEW_KEY, type KeyFormValues } from './key-form-values.js';

/**
 * Reads what a link to this page asks for: `?create=1` opens the form, `&resource=conn_…` or `agent_…` fills it in with that
 * one alone.
 *
 * @returns Null where no form is asked for. A resource that is none is left out: the form opens as ever.
 */
export function initialValuesOf(params: URLSearchParams): KeyFormValues | null {
  if (params.get('create') !== '1') return null;
  const resource = params.get('resource') ?? '';
  const kind = parseResource(resource)?.kind;
  if (kind !== 'connection' && kind !== 'agent') return NEW_KEY;
  return { ...NEW_KEY, preset: 'custom', custom: { [resource]: ['*'] } };
}
