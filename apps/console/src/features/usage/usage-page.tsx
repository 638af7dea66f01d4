import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { SelectField } from '../../ui/fields.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { CsvExport } from './csv-export.js';
import { seriesQuery } from './data/usage-queries.js';
import { useNames } from './data/use-names.js';
import { useUsageSearch } from './data/use-usage-search.js';
import { FilterFields } from './filter-fields.js';
import styles from './filters.module.css';
import { recordsPath } from './model/records-path.js';
import { groupingOf, readSplit, seriesSplitOf, SPLITS } from './model/split.js';
import { filterSize } from './model/usage-filter.js';
import { SpanField } from './span-field.js';
import { UsageGroups } from './usage-groups.js';
import { UsageSeries } from './usage-series.js';
import { UsageSummary } from './usage-summary.js';

const FILTERS = ['outcomeKind', 'keyId', 'connectionId', 'agentId', 'surface', 'action'] as const;
const SPLIT_OPTIONS = Object.entries(SPLITS).map(([value, label]) => ({ value, label }));

/** How many requests there were, over time and in groups, and how they ended. */
export function UsagePage() {
  const { search, filter, span, change } = useUsageSearch('7d');
  const names = useNames();
  const split = readSplit(search);
  const { data: series, error, refetch } = useQuery(seriesQuery(filter, span, seriesSplitOf(split)));
  const isEmpty = series?.groups.length === 0;
  return (
    <>
      <PageHeader
        title="Usage"
        description="Requests made with API keys. The founder and admins see all of them, other members their own. New ones appear within seconds."
        actions={
          <>
            <CsvExport filter={filter} span={span} />
            <ButtonLink to={recordsPath(search)} variant="primary">
              View requests
            </ButtonLink>
          </>
        }
      />
      <Stack gap={5}>
        <div className={styles.bar}>
          <SpanField search={search} fallback="7d" onChange={change} />
          <SelectField
            label="Split by"
            options={SPLIT_OPTIONS}
            value={split}
            onChange={(event) => change({ by: event.target.value === 'ending' ? null : event.target.value })}
            className={styles.field}
          />
          <FilterFields filter={filter} names={names} offered={FILTERS} onChange={change} />
        </div>
        {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {error === null && isEmpty && <NoRequests isFiltered={filterSize(filter) > 0} />}
        {error === null && !isEmpty && (
          <>
            <Card
              title="Requests over time"
              description={`One bar per UTC ${span.step}. Select a bar or a name below to see its requests.`}
            >
              {series === undefined ? (
                <Skeleton lines={6} />
              ) : (
                <>
                  <UsageSummary series={series} />
                  <UsageSeries series={series} names={names} search={search} span={span} />
                </>
              )}
            </Card>
            <UsageGroups filter={filter} span={span} by={groupingOf(split)} names={names} search={search} />
          </>
        )}
      </Stack>
    </>
  );
}

function NoRequests({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState icon={<ChartColumn size={20} />} title="No requests match">
      Nothing in this period matches all filters. Clear some of them, or choose a longer period.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<ChartColumn size={20} />}
      title="No requests in this period"
      action={<ButtonLink to="/welcome">Make the first call</ButtonLink>}
    >
      Each request that a program makes with one of your keys is counted here: by key, action, connection and
      result.
    </EmptyState>
  );
}
