import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { FirstKeyNotice } from '../welcome/first-key-notice.js';
import { useNames } from './data/use-names.js';
import { AttentionCard } from './overview/attention-card.js';
import { LatestCard } from './overview/latest-card.js';
import styles from './overview/overview.module.css';
import { QuotaCard } from './overview/quota-card.js';
import { TopCard } from './overview/top-card.js';
import { TrafficCard } from './overview/traffic-card.js';

/** How the account stands: today's quota, what needs attention, and who asks for what. */
export function OverviewPage() {
  const names = useNames();
  return (
    <>
      <PageHeader
        title="Overview"
        description="Requests made with your keys, and what needs your attention."
      />
      <Stack gap={5}>
        <FirstKeyNotice />
        <div className={styles.pair}>
          <QuotaCard />
          <AttentionCard names={names} />
        </div>
        <TrafficCard names={names} />
        <div className={styles.pair}>
          <TopCard by="action" title="Top actions and tools" names={names} />
          <TopCard by="key" title="Top keys" names={names} />
        </div>
        <LatestCard names={names} />
      </Stack>
    </>
  );
}
