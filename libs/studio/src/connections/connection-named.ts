/** How connections are called, for telling that a slug is taken. */
export const CONNECTION_NAMED = {
  kind: 'connection',
  nameField: 'slug',
  nameConstraint: 'connections_slug_unique',
} as const;
