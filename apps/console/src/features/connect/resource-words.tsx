import type { ApiSchemas } from '@paretostudio/api-client';
import { UserText } from '../../ui/user-text.js';

type AppResource = ApiSchemas['AppResourceView'];

/** Says what the tokens of an app are for, by the name that people gave it. */
export function ResourceWords({ resource }: { readonly resource: AppResource }) {
  if (resource.kind === 'studio') return 'The studio, over MCP';
  if (resource.kind === 'rest') return 'The studio, over REST';
  const what = resource.kind === 'connection' ? 'The connection' : 'The agent';
  if (resource.title === null) return `${what === 'The agent' ? 'An agent' : 'A connection'} that is gone`;
  return (
    <>
      {what} <UserText>{resource.title}</UserText>
    </>
  );
}
