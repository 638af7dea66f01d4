import { Notice } from '../../../ui/notice.js';
import type { LibraryKind } from './library-kind.js';
import { useMayNot } from './use-may-not.js';

/** Says beforehand that what is built here cannot be saved; nothing where it can. */
export function DeniedNotice({ kind }: { readonly kind: LibraryKind }) {
  const isDenied = useMayNot(`create_${kind.noun}`);
  return isDenied ? <Notice tone="warning">Your role does not let you save {kind.path}.</Notice> : null;
}
