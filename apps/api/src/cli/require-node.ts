/** What `engines` of the package asks for. */
const LEAST = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  process.stderr.write(
    `ParetoStudio needs Node.js ${LEAST.join('.')} or later; this is ${process.versions.node}.\n`,
  );
  process.exit(3);
}

export {};
