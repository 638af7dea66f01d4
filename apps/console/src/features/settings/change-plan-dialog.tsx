import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useToast } from '../../ui/toast.js';
import { changesOf, type Plan } from './plan-words.js';
import styles from './settings.module.css';

/** Says what another plan changes for this account, and changes to it. */
export function ChangePlanDialog({
  from,
  to,
  account,
  onClose,
}: {
  readonly from: Plan;
  /** The plan that was chosen; null keeps the dialog closed. */
  readonly to: Plan | null;
  readonly account: ApiSchemas['AccountDetailView'];
  readonly onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: (plan: Plan) =>
      valueOf(api.PUT('/v1/account/plan', { body: { plan: plan.id as ApiSchemas['SetPlanBody']['plan'] } })),
    onSuccess: async (_, plan) => {
      await Promise.all(
        ['account', 'whoami', 'session'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
      );
      onClose();
      toast({ title: `You are now on the ${plan.title} plan` });
    },
  });
  return (
    <ConfirmDialog
      open={to !== null}
      onOpenChange={(open) => {
        if (open) return;
        change.reset();
        onClose();
      }}
      title={`Change to the ${to?.title ?? ''} plan?`}
      confirmLabel={`Change to ${to?.title ?? ''}`}
      tone="primary"
      pending={change.isPending}
      error={change.error}
      onConfirm={() => {
        if (to !== null) change.mutate(to);
      }}
    >
      <ul className={styles.changes}>
        {to !== null &&
          changesOf(from, to, account.saved, account.memberCount).map((each) => <li key={each}>{each}</li>)}
      </ul>
    </ConfirmDialog>
  );
}
