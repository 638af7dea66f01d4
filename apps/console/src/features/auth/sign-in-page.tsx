import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function SignInPage() {
  return <PageHeader title="SignIn" />;
}
