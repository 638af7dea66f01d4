import { valueOf } from '@paretostudio/api-client';
import { DEFAULT_PRESET } from '@paretostudio/permissions';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../data/api.js';
import { useMay, useWhoami } from '../../data/who.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { Skeleton } from '../../ui/states.js';
import { FirstCallView } from '../keys/first-call-view.js';
import { FocusOnMount } from '../keys/focus-on-mount.js';
import { useIdempotencyKey } from '../../data/use-idempotency-key.js';
import { KeyReveal } from '../keys/key-reveal.js';
import { LostKeyDialog } from '../keys/lost-key-dialog.js';
import { StepList } from '../keys/step-list.js';
import { useFirstCall } from '../keys/use-first-call.js';
import { useIssuedKey } from '../keys/use-issued-key.js';
import { useLeaveGuard } from '../keys/use-leave-guard.js';
import { FirstKeyForm } from './first-key-form.js';
import styles from './welcome-page.module.css';
import { WhereNext } from './where-next.js';

const STEPS = ['Make a key', 'Connect your client', 'See the first call'];

/** A newcomer's first minute: what this is, a key, the client's configuration, the first call as it arrives. */
export function WelcomePage() {
  const isKnown = useWhoami() !== undefined;
  const mayCreate = useMay('create_api_key');
  return (
    <>
      <PageHeader
        title="Make your first call"
        description="ParetoStudio keeps your prompts, agents and skills and connects them to your AI clients. A client reaches all of it with an API key: make one here, give it to the client, and see its first call arrive."
        actions={
          <ButtonLink to="/" variant="quiet">
            Skip
          </ButtonLink>
        }
      />
      {!isKnown && <Skeleton lines={4} />}
      {isKnown && mayCreate && <FirstMinute />}
      {isKnown && !mayCreate && (
        <Notice title="Your role has no keys">
          A viewer reads in this console. Ask an admin of this account for the role editor to make keys of
          your own. <Link to="/prompts">See the library</Link>
        </Notice>
      )}
    </>
  );
}

function FirstMinute() {
  const idempotencyKeyFor = useIdempotencyKey();
  const [isStored, setIsStored] = useState(false);
  const { issued, issue, isPending, error } = useIssuedKey((name: string) =>
    valueOf(
      api.POST('/v1/api-keys', {
        params: { header: { 'Idempotency-Key': idempotencyKeyFor(name) } },
        body: {
          name,
          permissions: Object.fromEntries(
            Object.entries(DEFAULT_PRESET.permissions).map(([resource, actions]) => [resource, [...actions]]),
          ),
        },
      }),
    ),
  );
  const call = useFirstCall(issued?.id ?? null);
  const isShown = issued !== null && issued.key !== null && !isStored;
  const blocker = useLeaveGuard(isShown && !call.isSeen);
  const step = issued === null ? 0 : call.isSeen ? STEPS.length : isStored ? 2 : 1;
  return (
    <Stack gap={5}>
      <StepList label="Your first call" steps={STEPS} current={step} />
      {issued === null && <FirstKeyForm isPending={isPending} error={error} onSubmit={issue} />}
      {isShown && (
        <FocusOnMount>
          <Card title="Your key, and where it goes">
            <KeyReveal issued={issued} />
            <div>
              <Button onClick={() => setIsStored(true)}>I have stored it</Button>
            </div>
          </Card>
        </FocusOnMount>
      )}
      {issued !== null && issued.key === null && <KeyReveal issued={issued} />}
      {issued !== null && issued.key !== null && (
        <div className={styles.call}>
          {isStored && <FocusOnMount>{null}</FocusOnMount>}
          <Card
            title="The first call"
            description="Start the client again, and ask it what is in your library."
          >
            <FirstCallView call={call} />
            {call.isSeen && <WhereNext keyId={issued.id} />}
          </Card>
        </div>
      )}
      <LostKeyDialog
        open={blocker.state === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </Stack>
  );
}
