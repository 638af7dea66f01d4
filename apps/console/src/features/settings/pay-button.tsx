import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { wordsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { goTo } from './go-to.js';
import type { Plan } from './plan-words.js';

/** Leads to the page on which a plan is paid for. */
export function PayButton({ plan }: { readonly plan: Plan }) {
  const toast = useToast();
  const checkout = useMutation({
    mutationFn: () =>
      valueOf(
        api.POST('/v1/billing/checkout', {
          body: { plan: plan.id as ApiSchemas['BeginCheckoutBody']['plan'] },
        }),
      ),
    onSuccess: ({ url }) => goTo(url),
    onError: (error) =>
      toast({ tone: 'danger', title: 'Paying could not begin', description: wordsOf(error).detail }),
  });
  return (
    <Button onClick={() => checkout.mutate()} pending={checkout.isPending || checkout.isSuccess}>
      Pay for {plan.title}
    </Button>
  );
}
