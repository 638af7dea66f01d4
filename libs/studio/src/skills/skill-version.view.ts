import { RecordVersionView } from '../library/record-version.view.js';

/** A version of a skill, without its content. */
export class SkillVersionView extends RecordVersionView {}
