import { FILE_LIMITS, toKebabName } from '@paretostudio/library-files';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { TextArea, TextField } from '../../../ui/fields.js';
import { Notice } from '../../../ui/notice.js';
import { TagsField } from '../shared/tags-field.js';
import { newestQuery } from '../shared/use-room.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import type { PromptSectionProps } from './prompt-section.js';

/** How a prompt is called, and what people find it by. */
export function IdentitySection({ draft, change, messages, isReadOnly, kept }: PromptSectionProps) {
  const { title, slug, description, category, tags } = draft;
  // What clients know it by.
  const savedSlug = kept?.slug ?? null;
  const isRenamed = savedSlug !== null && slug.trim() !== savedSlug;
  return (
    <>
      <TextField
        label="Title"
        description="Shown in lists."
        placeholder="Release notes"
        error={messages['title']}
        value={title}
        maxLength={PROMPT_LIMITS.titleLengthMax}
        disabled={isReadOnly}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextField
        label="Slug"
        mono
        description={
          savedSlug === null
            ? 'The name that clients call it by. Left empty, it is made from the title.'
            : 'The name that clients call it by.'
        }
        placeholder={savedSlug ?? toKebabName(title, undefined, 'release-notes')}
        error={messages['slug']}
        value={slug}
        maxLength={FILE_LIMITS.nameLengthMax}
        autoCapitalize="none"
        spellCheck={false}
        disabled={isReadOnly}
        onChange={({ target }) => change({ slug: target.value })}
      />
      {isRenamed && (
        <Notice tone="warning">
          Once this is saved, clients and scripts that call it <code>{savedSlug}</code> find it no more.
        </Notice>
      )}
      <TextArea
        label="Description"
        optional
        description="What it is for; clients show it beside the name."
        rows={2}
        error={messages['description']}
        value={description}
        maxLength={PROMPT_LIMITS.descriptionLengthMax}
        disabled={isReadOnly}
        onChange={({ target }) => change({ description: target.value })}
      />
      <CategoryField
        value={category}
        error={messages['category']}
        disabled={isReadOnly}
        onChange={(next) => change({ category: next })}
      />
      {!isReadOnly && (
        <TagsField value={tags} error={messages['tags']} onChange={(next) => change({ tags: next })} />
      )}
    </>
  );
}

/** A text of one's own, or one of those that other prompts have. */
function CategoryField({
  value,
  error,
  disabled,
  onChange,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (category: string) => void;
}) {
  const listId = useId();
  const { data: newest } = useQuery(newestQuery('prompts'));
  const known = [...new Set(newest?.items.map(({ category }) => category).filter((each) => each !== null))];
  return (
    <>
      <TextField
        label="Category"
        optional
        description="One heading that it belongs under, such as Writing."
        error={error}
        value={value}
        list={listId}
        maxLength={PROMPT_LIMITS.categoryLengthMax}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={listId}>
        {known.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
    </>
  );
}
