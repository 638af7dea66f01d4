/** The instructions that the check can carry out; a file with another one is refused. */
const KNOWN = ['FROM', 'ARG', 'WORKDIR', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
/** Where the image may keep something; every absolute path is below one of these. */
const PLACES = ['/srv', '/home/node'];

/**
 * Reads a Containerfile into its instructions, and refuses what is unknown or unwise.
 *
 * @param {string} text
 * @returns {readonly { name: string, value: string }[]}
 */
export function readContainerfile(text) {
  // An engine takes remarks out before it joins lines: one may stand between the lines of an instruction.
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const instructions = lines
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (!KNOWN.includes(name)) throw new Error(`An instruction that this check does not know: ${line}`);
      return { name, value: value.trim() };
    });
  checkInstructions(instructions);
  return instructions;
}

function checkInstructions(instructions) {
  const valuesOf = (name) => instructions.filter((each) => each.name === name).map(({ value }) => value);
  for (const value of [...valuesOf('ENV'), ...valuesOf('ARG')]) {
    if (!/^\w+=[^\s"'$\\]*$/.test(value)) throw new Error(`Not one plain NAME=value: ${value}`);
  }
  const [base = '', ...more] = valuesOf('FROM');
  const major = Number(/^node:(\d+)-bookworm-slim$/.exec(base)?.[1]);
  if (instructions[0]?.name !== 'FROM' || more.length > 0 || !(major >= 20)) {
    throw new Error(
      'It begins with one FROM, of node:<20 or later>-bookworm-slim: the database needs glibc.',
    );
  }
  if (valuesOf('USER').at(-1) !== 'node') throw new Error('It ends as another user than node.');
  if (valuesOf('HEALTHCHECK').length !== 1) throw new Error('It has no HEALTHCHECK, or several.');
  const port = valuesOf('ENV')
    .find((value) => value.startsWith('PORT='))
    ?.slice(5);
  if (valuesOf('EXPOSE').join() !== port) throw new Error('EXPOSE and PORT differ.');
  if (valuesOf('CMD').length !== 1) throw new Error('It has no CMD, or several.');
}

/**
 * Moves the image's absolute paths into a folder, and refuses what would reach beyond it.
 *
 * @param {string} text
 * @param {string} root
 */
export function movedInto(text, root) {
  return text.replaceAll(/(?<![\w.:/@$}-])\/[\w./@-]*/g, (path) => {
    const isKept = PLACES.some((place) => path === place || path.startsWith(`${place}/`));
    if (!isKept || path.split('/').includes('..')) {
      throw new Error(`An absolute path that is in none of ${PLACES.join(', ')}: ${path}`);
    }
    return root + path;
  });
}
