import { TextArea, TextField } from '../../ui/fields.js';
import { slugFrom } from './connection-draft.js';
import type { ConnectionForm } from './use-connection-form.js';

/** Address, name, prefix and description of a connection. */
export function IdentityFields({
  form: { draft, errors, set },
  isSaved,
}: {
  readonly form: ConnectionForm;
  /** It is saved already, so its prefix stands. */
  readonly isSaved: boolean;
}) {
  const slug = draft.slug === '' ? slugFrom(draft.name) : draft.slug;
  return (
    <>
      <TextField
        type="url"
        label="Address of the MCP server"
        description="Streamable HTTP, over https. Addresses in a private network need the operator’s leave."
        placeholder="https://mcp.example.com/mcp"
        autoComplete="off"
        spellCheck={false}
        maxLength={2048}
        mono
        value={draft.url}
        error={errors['url']}
        onChange={({ target }) => set({ url: target.value })}
      />
      <TextField
        label="Name"
        placeholder="Issue tracker"
        autoComplete="off"
        maxLength={100}
        dir="auto"
        value={draft.name}
        error={errors['name']}
        onChange={({ target }) => set({ name: target.value })}
      />
      {!isSaved && (
        <TextField
          label="Prefix of its tools"
          optional
          description={
            <>
              On agents, its tool <code>search</code> is called <code>{slug}_search</code>. This never
              changes, so that nothing breaks when the connection gets another name.
            </>
          }
          placeholder={slugFrom(draft.name)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={24}
          mono
          value={draft.slug}
          error={errors['slug']}
          onChange={({ target }) => set({ slug: target.value.toLowerCase() })}
        />
      )}
      <TextArea
        label="Description"
        optional
        rows={2}
        maxLength={1000}
        dir="auto"
        value={draft.description}
        error={errors['description']}
        onChange={({ target }) => set({ description: target.value })}
      />
    </>
  );
}
