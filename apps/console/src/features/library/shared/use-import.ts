import type { ApiSchemas } from '@paretostudio/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DroppedFile } from '../../../ui/file-drop.js';
import { importRecord } from './library-calls.js';
import type { LibraryKind } from './library-kind.js';
import { type ImportJob, planImport } from './plan-import.js';
import { readImportJob } from './read-import-job.js';
import { factsOf } from './record-facts.js';
import { refreshLists } from './record-query.js';

/** Most records that are made from one drop. */
export const IMPORTS_MAX = 50;
/** Most files that are looked at in one drop. */
export const DROPPED_MAX = 2_000;

/** What became of one file or folder. */
export type ImportResult = { readonly label: string } & (
  | {
      readonly outcome: 'imported';
      readonly id: string;
      readonly title: string;
      readonly warnings: readonly ApiSchemas['ImportWarningView'][];
    }
  /** It was not sent; the reason in a sentence. */
  | { readonly outcome: 'unread'; readonly problem: string }
  /** The server refused it, or did not answer. */
  | { readonly outcome: 'refused'; readonly error: unknown }
);

/** How far an import is. */
export interface ImportState {
  /** Null before anything was dropped. */
  readonly total: number | null;
  readonly results: readonly ImportResult[];
  readonly leftOut: readonly string[];
  /** Why nothing of the drop was taken. */
  readonly problem: string | null;
}

const NOTHING: ImportState = { total: null, results: [], leftOut: [], problem: null };

/** Imports what was dropped, one record after the other, so that a cap stops it where it must. */
export function useImport(kind: LibraryKind) {
  const [state, setState] = useState(NOTHING);
  const queryClient = useQueryClient();
  const start = async (dropped: readonly DroppedFile[]): Promise<readonly ImportResult[]> => {
    const { jobs, leftOut } = planImport(kind.path, dropped);
    const problem = explainPlan(kind, dropped, jobs);
    if (problem !== null) {
      setState({ ...NOTHING, leftOut: leftOut.slice(0, IMPORTS_MAX), problem });
      return [];
    }
    const results: ImportResult[] = [];
    setState({ total: jobs.length, results, leftOut, problem: null });
    for (const job of jobs) {
      results.push(await runJob(kind, job));
      setState({ total: jobs.length, results: [...results], leftOut, problem: null });
    }
    await refreshLists(queryClient, kind.path);
    return results;
  };
  return { state, start, reset: () => setState(NOTHING) };
}

function explainPlan(
  kind: LibraryKind,
  dropped: readonly DroppedFile[],
  jobs: readonly ImportJob[],
): string | null {
  if (dropped.length >= DROPPED_MAX) {
    return `The folder has ${DROPPED_MAX} files or more. Drop a smaller one, so that nothing is left out unseen.`;
  }
  if (jobs.length > IMPORTS_MAX)
    return `These would be ${jobs.length} ${kind.path}; import at most ${IMPORTS_MAX} at once.`;
  if (jobs.length > 0) return null;
  return kind.path === 'skills'
    ? 'There is no skill in it: a skill is a SKILL.md, a zip, or a folder with a SKILL.md.'
    : 'There is no Markdown file (.md) in it.';
}

async function runJob(kind: LibraryKind, job: ImportJob): Promise<ImportResult> {
  const { label } = job;
  const read = await readImportJob(job);
  if (!read.ok) return { label, outcome: 'unread', problem: read.problem };
  try {
    const record = await importRecord(kind.path, read.source);
    const { id, title } = factsOf(kind, record);
    return { label, outcome: 'imported', id, title, warnings: record.warnings };
  } catch (error) {
    return { label, outcome: 'refused', error };
  }
}
