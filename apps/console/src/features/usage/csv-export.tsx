import { downloadOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { api } from '../../data/api.js';
import { saveFile } from '../../data/save-file.js';
import { fieldErrorsOf, wordsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { spanQuery } from './data/usage-queries.js';

import type { Span } from './model/span.js';
import type { UsageFilter } from './model/usage-filter.js';

/** Saves the requests that the page is about as a CSV file: one row each, at most 100,000. */
export function CsvExport({ filter, span }: { readonly filter: UsageFilter; readonly span: Span }) {
  const toast = useToast();
  const exported = useMutation({
    mutationFn: () =>
      downloadOf(
        api.GET('/v1/usage/records.csv', {
          params: { query: { ...filter, ...spanQuery(span) } },
          parseAs: 'blob',
        }),
      ),
    onSuccess: ({ file, fileName }) => saveFile(file, fileName ?? 'usage-records.csv'),
    onError: (error) => {
      const { title, detail } = wordsOf(error);
      const isTooMany = fieldErrorsOf(error)['from'] !== undefined;
      toast(
        isTooMany
          ? {
              tone: 'warning',
              title: 'Too many requests for one file',
              description: 'A file holds at most 100,000 requests. Choose a shorter period or more filters.',
            }
          : { tone: 'danger', title, description: detail },
      );
    },
  });
  return (
    <Button
      icon={<Download size={16} aria-hidden />}
      pending={exported.isPending}
      onClick={() => exported.mutate()}
      title="One row for each request, at most 100,000"
    >
      Export CSV
    </Button>
  );
}
