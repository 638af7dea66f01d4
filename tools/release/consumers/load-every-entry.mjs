/** Loads every entry that is named, and refuses one that exports nothing. */
for (const entry of process.argv.slice(2)) {
  const names = Object.entries(await import(entry));
  if (names.length === 0 || names.some(([, value]) => value === undefined))
    throw new Error(`${entry} is empty.`);
}
