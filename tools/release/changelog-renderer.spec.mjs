import { createRequire } from 'node:module';

const { default: ChangelogRenderer } = createRequire(import.meta.url)('./changelog-renderer.cjs');

const TYPES = { feat: { changelog: { title: 'Features' } }, fix: { changelog: { title: 'Fixes' } } };

/** The entry of `guard` that these changes make; each is `type`, `scope`, `description`, as Nx parsed the header. */
function entryOf(...changes) {
  return new ChangelogRenderer({
    changes: changes.map(([type, scope, description]) => ({
      type,
      scope,
      description,
      isBreaking: false,
      affectedProjects: '*',
    })),
    project: 'guard',
    changelogEntryVersion: '0.2.0',
    entryWhenNoChanges: 'Nothing changed here.',
    changelogRenderOptions: { authors: false },
    dependencyBumps: [{ dependencyName: 'quotas', newVersion: '0.2.0' }],
    conventionalCommitsConfig: { types: TYPES },
    remoteReleaseClient: { getRemoteRepoData: () => null },
    isVersionPlans: false,
  }).render();
}

describe('the changelog of a package', () => {
  it('tells commits of its own scope, and none that touched it on the way', async () => {
    await expect(entryOf(['feat', 'guard', 'a door'], ['feat', 'console', 'a page'])).resolves.toBe(
      '## 0.2.0\n\n### Features\n\n- a door',
    );
  });

  it('tells a commit that names it among others', async () => {
    await expect(entryOf(['fix', 'api, guard', 'a hinge'])).resolves.toBe(
      '## 0.2.0\n\n### Fixes\n\n- a hinge',
    );
  });

  it('reads a header with brackets in its text, and cuts a clause about another project', async () => {
    // Nx reads the scope of `fix(guard): a hinge; test(api): it` to the last bracket.
    await expect(entryOf(['fix', 'guard): a hinge; test(api', 'it'])).resolves.toBe(
      '## 0.2.0\n\n### Fixes\n\n- a hinge',
    );
  });

  it('says so when nothing of it changed', async () => {
    await expect(entryOf(['feat', 'console', 'a page'])).resolves.toBe('## 0.2.0\n\nNothing changed here.');
  });
});
