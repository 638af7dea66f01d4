import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { listRecordVersions } from '../library/list-record-versions.js';
import { toRecordVersionView } from '../library/to-record-version-view.js';
import { PROMPT_KIND } from './prompt-kind.js';
import { LATEST_LABEL } from './prompt-label-change.js';
import { PromptVersionPage } from './prompt-version-page.view.js';
import { PromptVersionsInput } from './prompt-versions.input.js';

/** Lists the versions of a prompt with the labels that name them, newest first. */
export const listPromptVersions = defineOperation({
  action: 'get_prompt',
  input: PromptVersionsInput,
  output: PromptVersionPage,
  async run(ctx, caller, input) {
    const versions = await listRecordVersions(PROMPT_KIND, ctx, caller, input);
    if (!versions.ok) return versions;
    const { row, items, nextCursor } = versions.value;
    const stored = await ctx.storage.repositories.libraryVersions.labels(caller.accountId, row.id);
    const labels = [{ label: LATEST_LABEL, version: row.version }, ...stored];
    const labelsOf = (version: number) =>
      labels.filter((each) => each.version === version).map(({ label }) => label);
    return succeed({
      items: items.map((each) => ({ ...toRecordVersionView(each), labels: labelsOf(each.version) })),
      nextCursor,
    });
  },
});
