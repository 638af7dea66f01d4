import type { Permissions } from '@paretostudio/permissions';
import { permissionWords } from './permission-words.js';

/** What a key may do, in words, with the names that people gave to connections and agents. */
export function PermissionText({
  permissions,
  names,
}: {
  readonly permissions: Permissions;
  readonly names: ReadonlyMap<string, string>;
}) {
  return permissionWords(permissions, names).map(({ text, name }, index) => (
    <span key={index}>
      {index > 0 && '; '}
      {index > 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text}
      {name !== null && (
        <>
          {' '}
          <bdi>{name}</bdi>
        </>
      )}
    </span>
  ));
}
