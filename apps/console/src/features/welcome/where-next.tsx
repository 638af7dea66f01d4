import { Link } from 'react-router';
import styles from './welcome-page.module.css';

/** Where somebody goes on whose first call has arrived. */
export function WhereNext({ keyId }: { readonly keyId: string }) {
  return (
    <div>
      <h3>Where to go next</h3>
      <ul className={styles.next}>
        <li>
          <Link to="/prompts/new">Save a prompt</Link> that your client can use at once.
        </li>
        <li>
          <Link to="/connections">Connect an MCP server</Link>, and give its tools to an agent.
        </li>
        <li>
          <Link to={`/settings/developer/${keyId}`}>See this key</Link>: what it may do, what it did, how to
          rotate it.
        </li>
        <li>
          <Link to="/usage">Watch the usage</Link> of all keys.
        </li>
      </ul>
    </div>
  );
}
