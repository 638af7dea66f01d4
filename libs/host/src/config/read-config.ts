import { readFileSync } from 'node:fs';
import type { EgressPolicy } from '@paretostudio/mcp-gateway';
import type { LeakReportKey } from './leak-report-keys.js';
import { STOP_NOTICE_SECONDS } from '../http/limits.js';
import { billingProblems } from './billing-problems.js';
import { identityProvidersOf, type IdentityProviderSettings } from './identity-providers-of.js';
import { mailProblems } from './mail-problems.js';
import { missingProblems } from './missing-problems.js';
import { productionProblems } from './production-problems.js';
import { signInProblems } from './sign-in-problems.js';
import type { SignInVariable } from './sign-in-variables.js';
import { VARIABLES } from './variables.js';
import { isReadBy, type Program, type Variable, type VariableValues } from './variable.js';

/** The values of all variables, defaults filled in; null where a variable is absent and has no default. */
export type EnvironmentValues = VariableValues<typeof VARIABLES>;

/** The configuration of one server process, read and checked once at start. */
export interface Config extends Required<EnvironmentNonNull> {
  readonly production: boolean;
  /** Null: no PUBLIC_URL was given, so only loopback origins are ours. */
  readonly publicUrl: URL | null;
  readonly databaseUrl: string | null;
  readonly keyPeppers: string | null;
  readonly credentialKeys: string | null;
  readonly cookieSecret: string | null;
  readonly metricsToken: string | null;
  /** How long a stop is told of before it begins. */
  readonly stopNoticeSeconds: number;
  /** Providers that people may sign in with, in the order of their buttons. */
  readonly identityProviders: readonly IdentityProviderSettings[];
  readonly billingUrl: string | null;
  readonly stripeSecretKey: string | null;
  readonly stripeWebhookSecret: string | null;
  readonly stripePricePro: string | null;
  readonly stripePriceTeam: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly extensionOrigins: readonly string[];
  /** Null: this server itself where it serves REST, else nobody; see `authorizationServerOf`. */
  readonly authorizationServer: URL | null;
  readonly resourceOrigins: readonly string[];
  readonly egressAllow: EgressPolicy;
  /** Empty: no reports of leaked keys are taken. */
  readonly leakReportKeys: readonly LeakReportKey[];
}

type Optional =
  | 'publicUrl'
  | 'databaseUrl'
  | 'keyPeppers'
  | 'credentialKeys'
  | 'cookieSecret'
  | 'metricsToken'
  | 'stopNoticeSeconds'
  | SignInVariable
  | 'billingUrl'
  | 'stripeSecretKey'
  | 'stripeWebhookSecret'
  | 'stripePricePro'
  | 'stripePriceTeam'
  | 'smtpUrl'
  | 'mailFrom'
  | 'extensionOrigins'
  | 'authorizationServer'
  | 'resourceOrigins'
  | 'egressAllow'
  | 'leakReportKeys';
type EnvironmentNonNull = {
  readonly [Key in Exclude<keyof EnvironmentValues, Optional>]: NonNullable<EnvironmentValues[Key]>;
};

/** Thrown when the environment cannot be used; the message lists every problem, one a line, and no secret. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly problems: readonly string[]) {
    super(['The configuration has problems:', ...problems.map((each) => `  - ${each}`)].join('\n'));
  }
}

/**
 * Reads and checks the whole configuration of a server program.
 *
 * @param source - The environment, such as `process.env`; an empty text counts as absent.
 * @param program - Who reads it; what another program alone reads is left at its default, unlooked at.
 * @throws {@link EnvironmentError} With every problem at once, never after the first alone.
 */
export function readConfig(source: NodeJS.ProcessEnv, program: Program = 'api'): Config {
  const problems: string[] = [];
  const entries = Object.entries<Variable<unknown>>(VARIABLES).map(([key, variable]) => [
    key,
    readVariable(variable, isReadBy(program, variable) ? source : {}, problems),
  ]);
  // Each key's parser yields that key's type; the entries lose this, the table does not.
  const values = Object.fromEntries(entries) as EnvironmentValues;
  for (const listed of [missingProblems, mailProblems, billingProblems, signInProblems, productionProblems]) {
    const more = listed(values, program);
    problems.push(...more.filter((each) => !isNamed(each, problems)));
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  const production = values.nodeEnv === 'production';
  return {
    ...(values as EnvironmentNonNull),
    production,
    surfaces: program === 'mcp' ? ['mcp'] : (values.surfaces ?? []),
    publicUrl: values.publicUrl,
    databaseUrl: values.databaseUrl,
    keyPeppers: values.keyPeppers,
    credentialKeys: values.credentialKeys,
    cookieSecret: values.cookieSecret,
    metricsToken: values.metricsToken,
    stopNoticeSeconds: values.stopNoticeSeconds ?? (production ? STOP_NOTICE_SECONDS : 0),
    identityProviders: identityProvidersOf(values),
    billingUrl: values.billingUrl,
    stripeSecretKey: values.stripeSecretKey,
    stripeWebhookSecret: values.stripeWebhookSecret,
    stripePricePro: values.stripePricePro,
    stripePriceTeam: values.stripePriceTeam,
    smtpUrl: values.smtpUrl,
    mailFrom: values.mailFrom,
    extensionOrigins: values.extensionOrigins ?? [],
    authorizationServer: values.authorizationServer,
    resourceOrigins: values.resourceOrigins ?? [],
    egressAllow: values.egressAllow ?? { allow: [] },
    leakReportKeys: values.leakReportKeys ?? [],
  };
}

/** Whether cookies must carry `Secure` and the `__Host-` prefix: people reach the server over https. */
export function isSecureSite(config: Pick<Config, 'publicUrl'>): boolean {
  return config.publicUrl?.protocol === 'https:';
}

/** Whether a variable that could not be read is told of already: its absence is then no second problem. */
function isNamed(problem: string, problems: readonly string[]): boolean {
  const [name = ''] = problem.split(' ');
  return problems.some((each) => each.startsWith(`${name} `) || each.startsWith(`${name}_FILE `));
}

function readVariable(variable: Variable<unknown>, source: NodeJS.ProcessEnv, problems: string[]): unknown {
  const text = textOf(variable, source, problems) ?? variable.default;
  if (text === null) return null;
  const read = variable.parse(text);
  if (read.ok) return read.value;
  problems.push(`${variable.name} ${read.problem}`);
  return null;
}

function textOf(variable: Variable<unknown>, source: NodeJS.ProcessEnv, problems: string[]): string | null {
  const direct = source[variable.name]?.trim() || null;
  const file = variable.secret ? source[`${variable.name}_FILE`]?.trim() || null : null;
  if (file === null) return direct;
  if (direct !== null) {
    problems.push(`${variable.name} and ${variable.name}_FILE are both set; keep one`);
    return null;
  }
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text === '') problems.push(`${variable.name}_FILE names an empty file`);
    return text || null;
  } catch (error) {
    problems.push(
      `${variable.name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
    );
    return null;
  }
}
