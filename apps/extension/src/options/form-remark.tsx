import type { Whoami } from '../server/studio-server.js';
import { ErrorNotice } from '../ui/error-notice.js';
import { Notice } from '../ui/notice.js';

/** What became of the last click in the form. */
export type Remark =
  | { readonly kind: 'none' }
  | { readonly kind: 'forgotten' }
  /** `isSaved`: the connection was kept too. */
  | { readonly kind: 'works'; readonly isSaved: boolean; readonly whoami: Whoami }
  | { readonly kind: 'fails'; readonly isSaved: boolean; readonly error: unknown };

/** Says what became of the last click, with what a person has to know of the key. */
export function FormRemark({ remark }: { readonly remark: Remark }) {
  switch (remark.kind) {
    case 'none':
      return null;
    case 'forgotten':
      return <Notice tone="success">Key and server are forgotten.</Notice>;
    case 'works':
      return (
        <Notice tone="success" title={remark.isSaved ? 'Saved, and it works' : 'It works'}>
          {sentenceOf(remark.whoami)}
        </Notice>
      );
    case 'fails':
      return (
        <>
          {remark.isSaved && <Notice tone="warning">Saved, but a request failed.</Notice>}
          <ErrorNotice error={remark.error} />
        </>
      );
  }
}

function sentenceOf({ account, key, plan, actions, quotas }: Whoami): string {
  const requests = quotas.find(({ meter }) => meter === 'requests');
  const left =
    requests === undefined ? '' : ` ${requests.remaining} of ${requests.limit} requests are left today.`;
  const missing = MAY.filter(({ action }) => !actions.includes(action)).map(({ words }) => words);
  const lacks = missing.length === 0 ? '' : ` The key may not ${missing.join(', nor ')}.`;
  return `Account ${account.name}, key ${key?.name ?? ''}, plan ${plan.title}.${left}${lacks}`;
}

/** What the extension does with a key. */
const MAY = [
  { action: 'list_prompts', words: 'list prompts' },
  { action: 'get_prompt', words: 'read prompts' },
  { action: 'list_skills', words: 'list skills' },
  { action: 'get_skill', words: 'read skills' },
  { action: 'create_prompt', words: 'save prompts' },
] as const;
