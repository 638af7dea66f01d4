import { AdmissionUnavailableError } from '@paretostudio/admission';

/** The outage of a server whose answer is no verdict; it quotes nothing, since the answer may repeat a key. */
export function unreadableVerdict(what: string): AdmissionUnavailableError {
  return new AdmissionUnavailableError(
    `The answer to a verification cannot be understood. ${what} Look whether a ParetoStudio server answers at the base URL, and whether it is as new as this library.`,
  );
}
