// Takes one safeguard out of the text of the admission statements, in this process: the simulation has to notice it.
import pg from 'pg';

/** What is replaced, in the statements of these names; in each there is something to replace, or the process says so. */
const SAFEGUARDS = {
  // Whoever waited for a change of rights is let in by those from before it.
  version: {
    statements: /^admit_/,
    replace: [
      [/\band m\.version = w\.seen_version\b/g, ''],
      [/\bm\.version = f\.seen_version as fresh\b/g, 'true as fresh'],
    ],
  },
  // A clock that is behind brings yesterday back.
  day: {
    statements: /^admit_/,
    replace: [
      [/greatest\(m\.day, ([fw])\.today\)/g, '$1.today'],
      [/case when m\.day >= ([fw])\.today/g, 'case when m.day = $1.today'],
      [/greatest\(s\.day, c\.today\)/g, 'c.today'],
      [/case when s\.day >= c\.today/g, 'case when s.day = c.today'],
    ],
  },
};

let broken = null;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (config, ...rest) {
  const safeguard = SAFEGUARDS[broken];
  if (safeguard === undefined || !safeguard.statements.test(config?.name ?? '')) {
    return query.call(this, config, ...rest);
  }
  const text = safeguard.replace.reduce(
    (old, [present, absent]) => old.replace(present, absent),
    config.text,
  );
  if (text === config.text) throw new Error(`The statement ${config.name} has no such safeguard: ${broken}.`);
  // Under another name, since a connection prepares a name once.
  return query.call(this, { ...config, name: `${config.name}_${broken}`, text }, ...rest);
};

/** @param {keyof typeof SAFEGUARDS | null} name Null puts everything back. */
export function breakSafeguard(name) {
  broken = name;
}
