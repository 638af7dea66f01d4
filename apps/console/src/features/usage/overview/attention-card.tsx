import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../../data/api.js';
import { readAll } from '../../../data/use-pages.js';
import { useMay } from '../../../data/who.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { Time } from '../../../ui/time.js';
import { UserText } from '../../../ui/user-text.js';
import { apiKeyHintsQuery } from '../../keys/keys-queries.js';
import { LeakPlace } from '../../keys/leak-place.js';
import type { Names } from '../data/use-names.js';
import { concernsOf, type Concern } from './attention.js';
import styles from './overview.module.css';

const SHOWN = 5;
const TONE_WORDS = { danger: 'Problem', warning: 'Review', info: 'Tip' } as const;

/** Connections and keys that a person has to look at. */
export function AttentionCard({ names }: { readonly names: Names }) {
  const [isWhole, setWhole] = useState(false);
  const mayKeys = useMay('list_api_keys');
  const mayConnections = useMay('list_connections');
  const hints = useQuery({ ...apiKeyHintsQuery, enabled: mayKeys });
  const connections = useQuery({
    queryKey: ['connections', 'attention'],
    queryFn: () =>
      readAll((cursor) =>
        valueOf(
          api.GET('/v1/connections', {
            params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
          }),
        ),
      ),
    enabled: mayConnections,
  });
  const error = hints.error ?? connections.error;
  const isPending = (mayKeys && hints.isPending) || (mayConnections && connections.isPending);
  const concerns = concernsOf(connections.data ?? [], hints.data ?? [], (id) => names.keys.of(id).text);
  const shown = isWhole ? concerns : concerns.slice(0, SHOWN);
  return (
    <Card title="Needs attention">
      {error !== null && (
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([hints.refetch(), connections.refetch()])}
        />
      )}
      {error === null && isPending && <Skeleton lines={3} />}
      {error === null && !isPending && concerns.length === 0 && (
        <p className={styles.calm}>
          <CircleCheck size={16} aria-hidden /> Nothing. Connections answer, no tool waits for approval, and
          no key stands out.
        </p>
      )}
      {shown.length > 0 && (
        <ul className={styles.concerns}>
          {shown.map(({ id, tone, name, detail, to, leak }) => (
            <li key={id} className={styles.concern}>
              <Badge tone={tone}>{TONE_WORDS[tone]}</Badge>
              <div className={styles.concernText}>
                <Link to={to}>
                  <UserText>{name}</UserText>
                </Link>
                <bdi className={styles.concernDetail}>{detail}</bdi>
                {leak !== undefined && <Leak {...leak} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {concerns.length > SHOWN && !isWhole && (
        <Button size="s" variant="quiet" onClick={() => setWhole(true)}>
          Show all {concerns.length}
        </Button>
      )}
    </Card>
  );
}

function Leak({ url, revokedAt }: NonNullable<Concern['leak']>) {
  return (
    <span className={styles.concernDetail}>
      Revoked <Time value={revokedAt} />
      {url !== null && (
        <>
          , found at <LeakPlace url={url} lines={2} />
        </>
      )}
    </span>
  );
}
