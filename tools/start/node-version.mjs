const LEAST = [20, 19];

/**
 * Ends the program with one clear line when this Node.js is too old; to be imported before anything else.
 * Written so that old versions can parse it.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  console.error(`ParetoStudio needs Node.js ${LEAST.join('.')} or later; this is ${process.versions.node}.`);
  process.exit(1);
}
