import { useSession } from '../../data/who.js';
import { Notice } from '../../ui/notice.js';
import { UserText } from '../../ui/user-text.js';
import type { AuthorizationRequest } from './consent-choice.js';
import styles from './connect.module.css';
import { isThisComputer } from './is-this-computer.js';
import { ResourceWords } from './resource-words.js';

/** Tells who asks, who says so, whose account it is about, and where the person is led afterwards. */
export function ClientFacts({ request }: { readonly request: AuthorizationRequest }) {
  const { client, account } = request;
  const { user } = useSession();
  return (
    <>
      {client.verified ? (
        <Notice tone="info">
          The name and the addresses of this program are vouched for by <strong>{client.host}</strong>.
        </Notice>
      ) : (
        <Notice tone="warning" title="Nobody vouches for this program’s name.">
          Go on only if you have just begun to connect it yourself.
        </Notice>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>It wants to use</dt>
          <dd>
            <ResourceWords resource={request.resource} />
          </dd>
        </div>
        <div>
          <dt>Of the account</dt>
          <dd>
            <UserText>{account.name}</UserText>, as <UserText>{user.name}</UserText> (
            <UserText>{user.email}</UserText>)
          </dd>
        </div>
        <div>
          <dt>Afterwards you are led to</dt>
          <dd>
            {isThisComputer(client.redirectHost) ? (
              <>
                a program on this computer (<code>{client.redirectHost}</code>)
              </>
            ) : (
              <code>{client.redirectHost}</code>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
