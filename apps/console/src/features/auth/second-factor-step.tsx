import { valueOf } from '@paretostudio/api-client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../data/api.js';
import type { Session } from '../../data/who.js';
import { codeOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Stack } from '../../ui/stack.js';
import { askPasskey } from './ask-passkey.js';
import { ErrorNotice } from './error-notice.js';
import type { SecondFactorRequest } from './sign-in-outcome.js';

type Method = SecondFactorRequest['methods'][number];

const OTHER_WAYS: Readonly<Record<Method, string>> = {
  totp: 'Use the authenticator app',
  passkey: 'Use a passkey',
  'recovery-code': 'Use a recovery code',
};

/** The second step of a sign-in: a code of the authenticator app, a passkey, or a recovery code. */
export function SecondFactorStep({
  request,
  onSignedIn,
  onRestart,
}: {
  readonly request: SecondFactorRequest;
  readonly onSignedIn: (session: Session) => void;
  /** Leads back to the first step: the person wants to, or this sign-in is over. */
  readonly onRestart: () => void;
}) {
  const [method, setMethod] = useState<Method>(request.methods[0] ?? 'totp');
  const { token } = request;
  const finish = useMutation({
    mutationFn: async (text: string) => {
      const shown = method === 'passkey' ? { passkey: await showPasskey(token) } : factorOf(method, text);
      return valueOf(api.POST('/v1/auth/second-factor', { body: { token, ...shown } }));
    },
    onSuccess: onSignedIn,
  });
  const choose = (next: Method) => {
    finish.reset();
    setMethod(next);
  };
  const isOver = codeOf(finish.error) === 'sign_in_expired';
  return (
    <Stack>
      <ErrorNotice error={finish.error} />
      {!isOver && method === 'passkey' && (
        <Button variant="primary" autoFocus pending={finish.isPending} onClick={() => finish.mutate('')}>
          Use your passkey
        </Button>
      )}
      {!isOver && method !== 'passkey' && (
        <CodeForm
          key={method}
          method={method}
          isPending={finish.isPending}
          onCode={(text) => finish.mutate(text)}
        />
      )}
      {!isOver &&
        request.methods
          .filter((each) => each !== method)
          .map((each) => (
            <Button key={each} variant="quiet" onClick={() => choose(each)}>
              {OTHER_WAYS[each]}
            </Button>
          ))}
      <Button variant={isOver ? 'primary' : 'quiet'} onClick={onRestart}>
        Begin again
      </Button>
    </Stack>
  );
}

function CodeForm({
  method,
  isPending,
  onCode,
}: {
  readonly method: Exclude<Method, 'passkey'>;
  readonly isPending: boolean;
  readonly onCode: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const isTotp = method === 'totp';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !isPending) onCode(text.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TextField
          label={isTotp ? 'Code of your authenticator app' : 'Recovery code'}
          description={
            isTotp ? 'Six digits, new every 30 seconds.' : 'One of the ten that you kept; good once.'
          }
          autoComplete={isTotp ? 'one-time-code' : 'off'}
          inputMode={isTotp ? 'numeric' : 'text'}
          maxLength={isTotp ? 16 : 64}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}

function factorOf(
  method: Method,
  text: string,
): { readonly code: string } | { readonly recoveryCode: string } {
  return method === 'totp' ? { code: text } : { recoveryCode: text };
}

async function showPasskey(token: string) {
  return askPasskey(await valueOf(api.POST('/v1/auth/second-factor/passkey-options', { body: { token } })));
}
