/** Nothing was installed; the message says why and what to do, for the person and the model alike. */
export class InstallRefusal extends Error {
  override readonly name = 'InstallRefusal';
}
