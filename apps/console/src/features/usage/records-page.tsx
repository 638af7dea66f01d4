import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { CsvExport } from './csv-export.js';
import { useNames } from './data/use-names.js';
import { useUsageSearch } from './data/use-usage-search.js';
import { FilterFields } from './filter-fields.js';
import styles from './filters.module.css';
import { FILTER_NAMES } from './model/usage-filter.js';
import { FollowedRecords } from './records/followed-records.js';
import { SpanField } from './span-field.js';

/** Requests one by one, newest first, as they come. */
export function RecordsPage() {
  const { search, filter, span, change } = useUsageSearch('24h');
  const names = useNames();
  const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  return (
    <>
      <PageHeader
        title="Requests"
        description={`Each request made with an API key, newest first. Contents are never recorded. Times are in ${zone}.`}
        back={{ to: '/usage', label: 'Usage' }}
        actions={<CsvExport filter={filter} span={span} />}
      />
      <Stack gap={4}>
        <div className={styles.bar}>
          <SpanField search={search} fallback="24h" onChange={change} />
          <FilterFields filter={filter} names={names} offered={FILTER_NAMES} onChange={change} />
        </div>
        <FollowedRecords key={search.toString()} filter={filter} span={span} search={search} />
      </Stack>
    </>
  );
}
