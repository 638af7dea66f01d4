import type { ListToolsResult } from '@modelcontextprotocol/server';
import { answer, type Answer } from '../../face/answer.js';
import { readListCursor, writeListCursor } from '../../face/list-cursor.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import { answerTargetRefused } from '../answer-target-refused.js';
import { noteTarget, type TargetServing } from '../target-serving.js';
import { WARNINGS_META_KEY } from '../warnings-meta.js';
import { offerToEra } from './offer-to-era.js';

/** Tools of one page. */
export const TOOLS_PAGE_LENGTH = 500;

const BEGINNING = { kind: 'tools', after: null } as const;

/**
 * Lists the tools that the caller may call at a target, now, by name, with warnings about connections that could not be
 * read.
 *
 * @param cursor - The `nextCursor` of the page before; untrusted.
 */
export async function listTargetTools(
  serving: TargetServing,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Answer<ListToolsResult>> {
  const { studio, caller, target, era, texts } = serving;
  const listed = await studio.tools.list(caller, target, signal);
  if (!listed.ok) return answerTargetRefused(listed.refusal, texts);
  noteTarget(serving);
  const position = cursor === undefined ? BEGINNING : readListCursor(cursor, ['tools']);
  if (position === null) return refuseCursor(serving);
  const { tools, warnings } = listed.value;
  const { after } = position;
  // By name, not by number: tools may have come and gone between two pages.
  const start = after === null ? 0 : tools.findIndex(({ name }) => String(name) > after);
  const page = start === -1 ? [] : tools.slice(start, start + TOOLS_PAGE_LENGTH);
  const last = page.at(-1);
  const isMore = last !== undefined && last !== tools.at(-1);
  return answer({
    // The SDK's type spells JSON out; these are JSON.
    tools: page.map((tool) => offerToEra(tool, era)) as unknown as ListToolsResult['tools'],
    ...(isMore ? { nextCursor: writeListCursor({ kind: 'tools', after: String(last['name']) }) } : {}),
    ...(warnings.length === 0 ? {} : { _meta: { [WARNINGS_META_KEY]: [...warnings] } }),
  });
}
