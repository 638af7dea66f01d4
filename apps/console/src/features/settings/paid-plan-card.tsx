import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { wordsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { goTo } from './go-to.js';

/**
 * What the account pays for, and the way to where the subscription is managed. The way stays when nothing is paid for any
 * more: the invoices are there, and a payment that was given up can be made.
 */
export function PaidPlanCard({
  billing,
  planTitle,
  mayPay,
}: {
  readonly billing: ApiSchemas['BillingView'];
  /** Title of the plan that is paid for; null for none. */
  readonly planTitle: string | null;
  readonly mayPay: boolean;
}) {
  const toast = useToast();
  const portal = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/billing/portal')),
    onSuccess: ({ url }) => goTo(url),
    onError: (error) =>
      toast({ tone: 'danger', title: 'Could not be opened', description: wordsOf(error).detail }),
  });
  return (
    <Card title="Subscription">
      <Stack gap={3}>
        {billing.status === 'past_due' && (
          <Notice tone="warning" title="The last payment failed">
            It is tried again for a while. Look at the card before the plan ends.
          </Notice>
        )}
        {planTitle === null && (
          <p>
            Nothing is paid for at present. Invoices, and payments that are still open, are where the
            subscription is managed.
          </p>
        )}
        {planTitle !== null && (
          <p>
            {planTitle} is paid for
            {billing.plan === 'team' && billing.seats !== null && ` for ${membersOf(billing.seats)}`}.{' '}
            {billing.endsAt !== null && (
              <>
                The subscription was cancelled and ends on <Time value={billing.endsAt} format="date" />.
                Nothing is deleted then.
              </>
            )}
          </p>
        )}
        {mayPay && (
          <div>
            <Button onClick={() => portal.mutate()} pending={portal.isPending || portal.isSuccess}>
              Manage subscription
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function membersOf(seats: number): string {
  return seats === 1 ? '1 member' : `${seats} members`;
}
