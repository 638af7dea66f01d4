import { PERMISSION_PRESETS } from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../../data/who.js';
import { ButtonLink } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { CodeBlock } from '../../../ui/code-block.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { usageSnippets } from './usage-snippets.js';
import type { PromptView } from './prompt-draft.js';
import styles from './use-it-panel.module.css';

const READ_PRESET = PERMISSION_PRESETS.find(({ id }) => id === 'library-read')?.title;

/** How a client, a program or a script gets a saved prompt. */
export function UseItPanel({ prompt }: { readonly prompt: PromptView }) {
  const { data: instance } = useQuery(instanceQuery);
  const origin = instance?.publicUrl ?? window.location.origin;
  const { mcpParams, curl, curlProduction } = usageSnippets(prompt, origin);
  const { slug, variables } = prompt;
  return (
    <Stack gap={5}>
      <Notice
        action={
          <ButtonLink size="s" to="/settings/developer">
            API keys
          </ButtonLink>
        }
      >
        Clients and scripts need an API key that can read prompts, such as one with the preset “{READ_PRESET}
        ”.
      </Notice>
      <Card
        title="In a chat client, over MCP"
        description="Every client that is connected with a key lists your prompts by their slugs, and asks for the variables."
      >
        <dl className={styles.clients}>
          <div>
            <dt>Claude Desktop</dt>
            <dd>
              The + below the message, then <em>Add from paretostudio</em>, then <code>{slug}</code>
            </dd>
          </div>
          <div>
            <dt>Claude Code</dt>
            <dd>
              <code>/mcp__paretostudio__{slug}</code>
              {variables.length > 0 && ', followed by the values, separated by spaces'}
            </dd>
          </div>
          <div>
            <dt>VS Code</dt>
            <dd>
              <code>/mcp.paretostudio.{slug}</code> in the chat
            </dd>
          </div>
        </dl>
        <VariablesTable prompt={prompt} />
      </Card>
      {instance?.mcpPath !== null && (
        <Card
          title="In a program, over MCP"
          description={
            <>
              Ask <code>{origin + (instance?.mcpPath ?? '/mcp')}</code> for the prompt; the answer holds its
              messages with all variables filled in.
            </>
          }
        >
          <CodeBlock label="Request of prompts/get" code={mcpParams} />
        </Card>
      )}
      <Card
        title="In a script, over REST"
        description="Returns the prompt with its variables, for the script to fill in."
      >
        <CodeBlock label="Read the newest version" code={curl} wrap />
        <CodeBlock label="Read the version labelled production" code={curlProduction} wrap />
        <p className={styles.muted}>
          A label stays on its version while newer ones are saved: set it in the list of versions. Without the
          label, that address answers 404.
        </p>
      </Card>
    </Stack>
  );
}

function VariablesTable({ prompt: { variables } }: { readonly prompt: PromptView }) {
  if (variables.length === 0) return <p className={styles.muted}>It has no variables.</p>;
  return (
    <div>
      <h3 className={styles.heading}>Variables that clients ask for</h3>
      <ul className={styles.variables}>
        {variables.map(({ name, description, required, default: value }) => (
          <li key={name}>
            <code>{name}</code>{' '}
            <span className={styles.muted}>
              {required && value === null ? 'required' : 'optional'}
              {description !== '' && (
                <>
                  : <bdi>{description}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
