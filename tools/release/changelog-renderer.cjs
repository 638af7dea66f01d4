/**
 * How `nx release` writes changelogs here: a package tells what commits of its own scope say. Nx alone would tell each
 * package of every commit that touched the lockfile.
 */
const { default: DefaultChangelogRenderer } = require('nx/release/changelog-renderer');

/** `feat(guard)!: …`; Nx reads to the last bracket of the line, which is one of the text when it has any. */
const HEADER = /^(?<type>\w+)(?:\((?<scope>[^)]*)\))?(?<breaking>!)?: (?<description>.*)$/s;

/** A second clause, `…; test(interop): …`, is about another project. */
const NEXT_CLAUSE = /; \w+(?:\([^)]*\))?!?: .*$/s;

/** The scope of commits from before a project had the name that it has now. */
const FORMER_SCOPES = { host: ['server'] };

exports.default = class ChangelogRenderer extends DefaultChangelogRenderer {
  filterChanges(changes, project) {
    const scopes = [project, ...(FORMER_SCOPES[project] ?? [])];
    return changes
      .map(reread)
      .filter(({ scope }) => scope.split(',').some((part) => scopes.includes(part.trim())));
  }

  /** The heading of a package's own changelog says whose it is: its lines need not. */
  formatChange(change) {
    return super.formatChange({ ...change, scope: '' });
  }

  /** What a package builds on is released with it, always; its manifest says so. */
  hasDependencyBumps() {
    return false;
  }
};

function reread(change) {
  const { groups } = HEADER.exec(`${change.type}(${change.scope ?? ''}): ${change.description}`) ?? {};
  const description = (groups?.description ?? change.description).replace(NEXT_CLAUSE, '');
  return { ...change, scope: groups?.scope ?? '', description };
}
