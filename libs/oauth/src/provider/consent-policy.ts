import { interactionPolicy } from 'oidc-provider';

const { Check, Prompt } = interactionPolicy;

/**
 * Decides when a person is asked: at every request. What was granted once is never a reason to grant it again unasked;
 * `prompt=none` is therefore always refused.
 */
export function consentPolicy(): InstanceType<typeof Prompt>[] {
  return [
    new Prompt(
      { name: 'login', requestable: true },
      new Check('unknown', 'a person has to sign in', ({ oidc }) => oidc.result?.login === undefined),
    ),
    new Prompt(
      { name: 'consent', requestable: true },
      new Check('unasked', 'a person has to consent', ({ oidc }) => oidc.result?.consent === undefined),
    ),
    new Prompt({ name: 'select_account', requestable: true }),
  ];
}
