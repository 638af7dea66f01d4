import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';

const TICKS_PER_SECOND = 100;

/**
 * Runs work and tells what it cost: the processor time of this process and all its descendants (the database and the
 * server among them), and the share of the machine's processors that other programs took meanwhile, from 0 to 1.
 * Both are 0 where there is no /proc.
 */
export async function watchOthers(work) {
  const before = takeTicks();
  const startedAt = performance.now();
  const result = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const after = takeTicks();
  const own = after.own - before.own;
  const others = after.busy - before.busy - own;
  return {
    result,
    cpuSeconds: own / TICKS_PER_SECOND,
    othersShare: Math.max(0, others / (seconds * TICKS_PER_SECOND * cpus().length)),
  };
}

function takeTicks() {
  try {
    return { busy: busyTicks(), own: ownTicks() };
  } catch {
    return { busy: 0, own: 0 };
  }
}

function busyTicks() {
  const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .split(/\s+/)
    .map(Number);
  return user + nice + system + irq + softirq;
}

/** Of this process and all its descendants, those that ended included. */
function ownTicks() {
  const processes = new Map();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) readProcess(Number(name), processes);
  }
  const isOwn = (pid) => pid === process.pid || (processes.has(pid) && isOwn(processes.get(pid).parent));
  let ticks = 0;
  for (const [pid, entry] of processes) if (isOwn(pid)) ticks += entry.ticks;
  return ticks;
}

function readProcess(pid, processes) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return; // ended meanwhile
  }
  // Behind the name in parentheses: state, parent, ... and as numbers 12 to 15 the ticks, with those of ended children.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  processes.set(pid, { parent: fields[1], ticks: fields[11] + fields[12] + fields[13] + fields[14] });
}
