import { PageHeader } from '../../../ui/page-header.js';

/** To be drawn. */
export function NewSkillPage() {
  return <PageHeader title="NewSkill" />;
}

/** To be drawn. */
export function SkillPage() {
  return <PageHeader title="Skill" />;
}
