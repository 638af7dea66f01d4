import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery, plansQuery } from '../../data/account-queries.js';
import { instanceQuery, useSession, whoamiQuery } from '../../data/who.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Meter } from '../../ui/meter.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { Time } from '../../ui/time.js';
import { ChangePlanDialog } from './change-plan-dialog.js';
import { PaidPlanCard } from './paid-plan-card.js';
import { PayButton } from './pay-button.js';
import { factsOf, type Plan } from './plan-words.js';
import styles from './settings.module.css';
import { usePaidPlan } from './use-paid-plan.js';

/** Settings → Billing: the plan, how much of it is used, and the way to another one. */
export function BillingPage() {
  const { member } = useSession();
  const instance = useQuery(instanceQuery).data;
  const whoami = useQuery(whoamiQuery);
  const plans = useQuery(plansQuery);
  const account = useQuery(accountQuery);
  const isPaidFor = instance?.billing === 'stripe';
  const { billing, isAwaited } = usePaidPlan(isPaidFor);
  const [chosen, setChosen] = useState<Plan | null>(null);
  const error = whoami.error ?? plans.error ?? account.error ?? billing.error;
  const retry = () =>
    void Promise.all([whoami, plans, account, ...(isPaidFor ? [billing] : [])].map((each) => each.refetch()));
  const current = plans.data?.items.find(({ id }) => id === account.data?.plan);
  const requests = whoami.data?.quotas.find(({ meter }) => meter === 'requests');
  const isManaged = instance?.billing === 'managed';
  const mayChange = member.role === 'founder' && instance?.billing === 'self-service';
  const paid = plans.data?.items.find(({ id }) => id === billing.data?.plan);
  const mayPay = member.role === 'founder' && isPaidFor;
  return (
    <>
      <PageHeader
        title="Billing"
        description="The account has one plan. All its keys share the same limits."
      />
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {error === null && (current === undefined || account.data === undefined) && <Skeleton lines={5} />}
      {current !== undefined && account.data !== undefined && (
        <Stack gap={5}>
          <Card title={`Usage on the ${current.title} plan`}>
            <div className={styles.meters}>
              {requests !== undefined && (
                <Meter
                  label="Requests today"
                  used={requests.used}
                  limit={requests.limit}
                  note={
                    <>
                      Resets <Time value={requests.resetAt} />, at midnight UTC
                    </>
                  }
                />
              )}
              <Meter label="Prompts" used={account.data.saved.prompts} limit={current.caps.prompts} />
              <Meter label="Agents" used={account.data.saved.agents} limit={current.caps.agents} />
              <Meter label="Skills" used={account.data.saved.skills} limit={current.caps.skills} />
            </div>
          </Card>
          {isAwaited && (
            <Notice title="Waiting for the payment">
              The plan changes as soon as the payment is confirmed; you may leave this page.
            </Notice>
          )}
          {billing.data !== undefined && billing.data.status !== null && (
            <PaidPlanCard billing={billing.data} planTitle={paid?.title ?? null} mayPay={mayPay} />
          )}
          {isManaged && <ManagedNotice url={instance.billingUrl} />}
          {!isManaged && member.role !== 'founder' && (
            <Notice>Only the founder of the account can change its plan.</Notice>
          )}
          <Card title="Plans" description="A change takes effect with the next request, for all keys.">
            <div className={styles.plans}>
              {plans.data?.items.map((plan) => (
                <section
                  key={plan.id}
                  className={styles.plan}
                  aria-label={`${plan.title} plan`}
                  data-current={plan.id === current.id || undefined}
                >
                  <h3>
                    {plan.title} {plan.id === current.id && <Badge tone="info">Current plan</Badge>}
                  </h3>
                  <ul className={styles.facts}>
                    {factsOf(plan).map((fact) => (
                      <li key={fact}>{fact}</li>
                    ))}
                  </ul>
                  {mayPay && billing.data?.plan === null && plan.id !== 'free' && plan.id !== current.id && (
                    <PayButton plan={plan} />
                  )}
                  {mayChange && plan.id !== current.id && (
                    <Button onClick={() => setChosen(plan)}>
                      {plan.requestsPerDay > current.requestsPerDay || plan.perMember ? 'Upgrade' : 'Change'}{' '}
                      to {plan.title}
                    </Button>
                  )}
                </section>
              ))}
            </div>
          </Card>
          <ChangePlanDialog
            from={current}
            to={chosen}
            account={account.data}
            onClose={() => setChosen(null)}
          />
        </Stack>
      )}
    </>
  );
}

function ManagedNotice({ url }: { readonly url: string | null }) {
  return (
    <Notice title="The plan is managed elsewhere">
      {url === null ? (
        'Ask the operator of this server.'
      ) : (
        <>
          Go to{' '}
          <a href={url} rel="noreferrer">
            {url}
          </a>
          .
        </>
      )}
    </Notice>
  );
}
