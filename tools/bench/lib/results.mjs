import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SCENARIOS } from '../scenarios.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/**
 * What there is of each scenario, in their order: its page in `docs`, and its last kept run, or null.
 *
 * @returns {{ name: string, title: string, about: string, result: object | null }[]}
 */
export function readScenarios() {
  return SCENARIOS.map(({ name }) => {
    const [heading, ...about] = readFileSync(`${HERE}/docs/${name}.md`, 'utf8').trim().split('\n');
    if (!heading.startsWith('# ')) throw new Error(`docs/${name}.md begins with its title.`);
    const file = `${HERE}/results/${name}.json`;
    const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    return { name, title: heading.slice(2), about: about.join('\n').trim(), result };
  });
}
