import { PageHeader } from '../../ui/page-header.js';

/** To be drawn. */
export function SignUpPage() {
  return <PageHeader title="SignUp" />;
}
